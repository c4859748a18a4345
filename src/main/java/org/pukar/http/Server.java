package org.pukar.http;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The HTTP server: one listener an event loop on one port, each with its own router. Threads share
/// it.
public final class Server implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(4);

  private final Vertx vertx;
  private final int port;
  private final List<String> doors;

  private Server(Vertx vertx, int port, Set<String> doors) {
    this.vertx = vertx;
    this.port = port;
    this.doors = doors.stream().sorted().toList();
  }

  /// Starts listening.
  ///
  /// @param host the address to listen on; `0.0.0.0` is every one of the machine
  /// @param port a port that is free, or 0 for any
  /// @param routes each adds its routes to a router; asked once for each event loop
  /// @throws IllegalStateException with one sentence if the port is taken
  public static Server start(Vertx vertx, String host, int port, List<Consumer<Router>> routes) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setCompressionSupported(true)
            // Nobody needs to change protocols in mid-request, and it can be left hanging there.
            .setHttp2ClearTextEnabled(false)
            .setIdleTimeout(60)
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setMaxInitialLineLength(4096)
            .setHandle100ContinueAutomatically(true);
    int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
    AtomicInteger bound = new AtomicInteger();
    Set<String> doors = ConcurrentHashMap.newKeySet();
    Supplier<Deployable> listener =
        () -> new Listener(address(host, port), options, routes, bound, doors);
    try {
      vertx
          .deployVerticle(listener, new DeploymentOptions().setInstances(loops))
          .await(START.toSeconds(), TimeUnit.SECONDS);
      return new Server(vertx, bound.get(), doors);
    } catch (Exception e) {
      // Vert.x throws what the system said as it is, a BindException for one, undeclared.
      vertx.close();
      throw new IllegalStateException(
          "Port " + port + " cannot be listened on: set PUKAR_PORT to a free one.", e);
    }
  }

  /// To Vert.x, port 0 alone would be another free port for each event loop.
  private static SocketAddress address(String host, int port) {
    return port == 0
        ? SocketAddress.sharedRandomPort(1, host)
        : SocketAddress.inetSocketAddress(port, host);
  }

  /// The port that it listens on.
  public int port() {
    return port;
  }

  /// Everything that may be asked for, `GET /console/cases/:number`, sorted: so that a test can try
  /// all of it.
  public List<String> doors() {
    return doors;
  }

  @Override
  public void close() {
    try {
      vertx.close().await(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // the process ends now in any case
    }
  }

  private static final class Listener extends VerticleBase {
    private final SocketAddress address;
    private final HttpServerOptions options;
    private final List<Consumer<Router>> routes;
    private final AtomicInteger bound;
    private final Set<String> doors;

    Listener(
        SocketAddress address,
        HttpServerOptions options,
        List<Consumer<Router>> routes,
        AtomicInteger bound,
        Set<String> doors) {
      this.address = address;
      this.options = options;
      this.routes = routes;
      this.bound = bound;
      this.doors = doors;
    }

    @Override
    public Future<?> start() {
      Router router = Router.router(vertx);
      Edge.around(router);
      routes.forEach(add -> add.accept(router));
      router.getRoutes().forEach(this::note);
      return vertx
          .createHttpServer(options)
          .requestHandler(router)
          .listen(address)
          .onSuccess(server -> bound.set(server.actualPort()));
    }

    private void note(Route route) {
      if (route.getPath() != null && route.methods() != null) {
        route.methods().forEach(method -> doors.add(method + " " + route.getPath()));
      }
    }
  }
}
