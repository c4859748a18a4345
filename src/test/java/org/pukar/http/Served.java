package org.pukar.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;

/// Our server with some routes and nothing behind them, on a free port. For one thread.
public final class Served implements AutoCloseable {
  private final Server server;
  private final HttpClient http = HttpClient.newHttpClient();

  public Served(List<Consumer<Router>> routes) {
    server = Server.start(Vertx.vertx(), "127.0.0.1", 0, routes);
  }

  public int port() {
    return server.port();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
