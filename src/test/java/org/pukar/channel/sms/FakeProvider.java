package org.pukar.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A provider's API on this machine: writes down what it is asked and answers as it is told. It can
/// hang, and can hang up in the middle. Threads share it.
public final class FakeProvider implements AutoCloseable {
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Function<Asked, Says> answer;
  private final HttpServer server;

  /// A request. Header names are in small letters.
  public record Asked(String method, URI address, Map<String, String> headers, String body) {}

  /// What it does then.
  public sealed interface Says {
    record Answer(int status, String contentType, String body) implements Says {}

    /// It takes the request and never answers.
    record Nothing() implements Says {}

    /// It takes the request and closes the line.
    record HangsUp() implements Says {}
  }

  private FakeProvider(Function<Asked, Says> answer) throws IOException {
    this.answer = answer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /// A provider that answers each request as the function says.
  public static FakeProvider saying(Function<Asked, Says> answer) throws IOException {
    return new FakeProvider(answer);
  }

  /// A provider that gives every request the same answer.
  public static FakeProvider saying(int status, String contentType, String body)
      throws IOException {
    return new FakeProvider(_ -> new Says.Answer(status, contentType, body));
  }

  /// Its base address, without a slash at the end.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The next request that comes, or that came and was not looked at.
  public Asked next() throws InterruptedException {
    Asked next = asked.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a request comes").isNotNull();
    return next;
  }

  /// What came and was not looked at.
  public List<Asked> rest() {
    return List.copyOf(asked);
  }

  private void serve(HttpExchange exchange) throws IOException {
    Asked one =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            headers(exchange),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    asked.add(one);
    switch (answer.apply(one)) {
      case Says.Answer(int status, String type, String body) -> send(exchange, status, type, body);
      case Says.HangsUp _ -> exchange.close();
      case Says.Nothing _ -> hang(exchange);
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    return exchange.getRequestHeaders().entrySet().stream()
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> header.getValue().getFirst()));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void hang(HttpExchange exchange) {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
