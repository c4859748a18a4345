package org.pukar.bench.stage;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the gateway is measured against: Vert.x with nothing around it, which reads the same form,
/// from the body or the address, and echoes `text`. Event loops as many as the gateway's.
public final class BareServer {
  private static final List<String> NONE = List.of("");

  private BareServer() {}

  /// Listens until it is killed.
  ///
  /// @param arguments the port to listen on, on this machine alone
  public static void main(String... arguments) {
    int port = Integer.parseInt(arguments[0]);
    int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
    Vertx.vertx()
        .deployVerticle(() -> new Echo(port), new DeploymentOptions().setInstances(loops))
        .await();
  }

  private static final class Echo extends VerticleBase {
    private final int port;

    Echo(int port) {
      this.port = port;
    }

    @Override
    public Future<?> start() {
      return vertx.createHttpServer().requestHandler(Echo::answer).listen(port, "127.0.0.1");
    }

    private static void answer(HttpServerRequest request) {
      if (request.method().equals(HttpMethod.GET)) {
        request.response().end("CON " + text(request.uri(), true));
      } else {
        request.body().onSuccess(body -> request.response().end("CON " + text(body)));
      }
    }

    private static String text(Buffer form) {
      return text(form.toString(StandardCharsets.UTF_8), false);
    }

    private static String text(String fields, boolean hasPath) {
      return new QueryStringDecoder(fields, hasPath)
          .parameters()
          .getOrDefault("text", NONE)
          .getFirst();
    }
  }
}
