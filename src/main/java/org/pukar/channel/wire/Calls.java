package org.pukar.channel.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// Our requests to providers over HTTP, each in time. Threads share it; it blocks.
public final class Calls implements AutoCloseable {
  private final HttpClient http;
  private final Duration patience;

  /// @param patience how long a provider may take to answer; less than the lease of a text
  public Calls(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            // Old gateways stumble over the upgrade to HTTP/2 that is offered else.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience.dividedBy(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// What a request came to.
  public sealed interface Reply {
    /// The provider answered.
    record Came(int status, String body) implements Reply {}

    /// It was not reached: it knows nothing of the request.
    record NotReached() implements Reply {}

    /// It was asked and did not answer.
    record Silent() implements Reply {}
  }

  /// Sends a request.
  ///
  /// @param body empty for GET
  public Reply call(String method, URI address, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      var came = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply.Came(came.statusCode(), came.body());
    } catch (ConnectException | UnknownHostException | HttpConnectTimeoutException _) {
      return new Reply.NotReached();
    } catch (IOException _) {
      return new Reply.Silent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Silent();
    }
  }

  /// Fields as a form's body or a query; a map that keeps its order keeps theirs.
  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// The value of `Authorization` that lets in by name and password (RFC 7617).
  public static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
