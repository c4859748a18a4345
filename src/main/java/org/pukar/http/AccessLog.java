package org.pukar.http;

import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line for each request, with the route's template but never a path or a query. Stateless.
public final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("access");
  private static final String COUNTED = "counted";
  private static final long SLOW_MS = Duration.ofSeconds(1).toMillis();

  private AccessLog() {}

  /// Says that requests of this route are counted, and too many to be written down each: only what
  /// fails, or takes a second, has a line.
  public static Route counted(Route route) {
    return route.putMetadata(COUNTED, true);
  }

  static void begin(RoutingContext context) {
    long began = System.nanoTime();
    context.addEndHandler(_ -> write(context, (System.nanoTime() - began) / 1_000_000));
    context.next();
  }

  private static void write(RoutingContext context, long ms) {
    Route route = context.currentRoute();
    int status = context.response().getStatusCode();
    boolean isCounted = route != null && route.getMetadata(COUNTED) != null;
    if (isCounted && status < 400 && ms < SLOW_MS) {
      return;
    }
    String name = Optional.ofNullable(route).map(Route::getName).orElse("(no route)");
    LOG.info("{} {} {} {} ms", context.request().method(), name, status, ms);
  }
}
