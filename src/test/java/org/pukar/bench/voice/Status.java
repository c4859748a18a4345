package org.pukar.bench.voice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a server by GET, and cares for the status alone. Threads share it.
public record Status(HttpClient http, String base) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Of a server.
  ///
  /// @param base its address, without a slash at its end
  public static Status of(String base) {
    return new Status(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build(),
        base);
  }

  /// The status; empty if nobody answers.
  public String get(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    try {
      return Integer.toString(http.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
