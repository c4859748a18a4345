package org.pukar.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import org.pukar.http.Served;

/// A provider that knocks at its webhooks, as they stand in the server. For one thread.
public final class Visitor implements AutoCloseable {
  public static final String SECRET = "a-secret-of-16-letters";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Served served;

  public Visitor(Consumer<Router> webhooks) {
    served = new Served(List.of(webhooks));
  }

  /// Asks for a page.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> get(String pathAndQuery, String... headers) {
    return send(request(pathAndQuery, headers).GET());
  }

  /// Posts a form.
  ///
  /// @param headers as above
  public HttpResponse<String> form(String path, String body, String... headers) {
    return post(path, FORM, body, headers);
  }

  public HttpResponse<String> json(String path, String body) {
    return post(path, "application/json", body);
  }

  public HttpResponse<String> post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request = request(path, headers).header("Content-Type", type);
    return send(request.POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    URI address = URI.create("http://127.0.0.1:" + served.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Taken, with that body in answer.
  public static void assertTaken(HttpResponse<String> answer, String body) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(body);
  }

  /// Refused as a problem that names the field.
  public static void assertWrong(HttpResponse<String> answer, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Override
  public void close() {
    http.close();
    served.close();
  }
}
