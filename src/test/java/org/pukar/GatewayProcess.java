package org.pukar;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// A whole Pukar in a process of its own, as `scripts/run` starts it: to be killed.
public final class GatewayProcess {
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final int port;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private GatewayProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /// Starts one on a data folder, its servers embedded, and waits until it is ready.
  public static GatewayProcess start(Path data) throws IOException {
    return start(data, Map.of());
  }

  /// Starts one with more settings, as the environment gives them.
  public static GatewayProcess start(Path data, Map<String, String> more) throws IOException {
    int port = freePort();
    Path log = data.resolveSibling(data.getFileName() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.pukar.Main")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "PUKAR_MODE", "demo",
                "PUKAR_PORT", Integer.toString(port),
                "PUKAR_DATA", data.toString()));
    builder.environment().putAll(more);
    GatewayProcess gateway = new GatewayProcess(builder.start(), port, log);
    gateway.awaitReady();
    return gateway;
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (get("/health/ready").equals("200")) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    kill();
    throw new IllegalStateException("the gateway did not get ready: " + lastWords());
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  /// The status of a page as text; empty if nobody answers.
  public String get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(5)).build();
    return send(request, false);
  }

  /// One hop by Africa's Talking's webhook; empty if nobody answers.
  String hop(String line, String phone, String text) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/ussd/africastalking/demo"))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    form(
                        Map.of(
                            "sessionId", line,
                            "phoneNumber", phone,
                            "serviceCode", "*384*26#",
                            "text", text))))
            .build();
    return send(request, true);
  }

  private String send(HttpRequest request, boolean body) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return body ? response.body() : Integer.toString(response.statusCode());
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /// `kill -9`.
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// SIGTERM; whether it ended within the time.
  public boolean stop(Duration within) throws InterruptedException {
    process.destroy();
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  public String base() {
    return "http://127.0.0.1:" + port;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
