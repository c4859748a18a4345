package org.pukar.channel.sms;

import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pukar.http.Served;

/// A provider's webhooks on a server of our own, and what they take down. For one thread.
public final class Hooked implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Noted noted = new Noted();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Served served;

  /// @param mount what adds the webhooks before that door
  public Hooked(Function<TextDoor, Consumer<Router>> mount) {
    served = new Served(List.of(mount.apply(noted)));
  }

  public Noted noted() {
    return noted;
  }

  /// Posts a form.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> form(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return post(path, FORM, body, headers);
  }

  public HttpResponse<String> post(String path, String type, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = at(path, headers).POST(BodyPublishers.ofString(body));
    return http.send(request.header("Content-Type", type).build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(at(path, headers).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path, String... headers) {
    URI address = URI.create("http://127.0.0.1:" + served.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    http.close();
    served.close();
  }
}
