package org.pukar.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What holds for every request: headers that tell browsers to trust nothing but us, the access
/// log, errors as problems. Stateless.
final class Edge {
  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self';"
          + " img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /// Encoded once, not for each response.
  private static final Map<CharSequence, CharSequence> HEADERS =
      Stream.of(
              Map.entry("Content-Security-Policy", CONTENT_SECURITY_POLICY),
              Map.entry("X-Content-Type-Options", "nosniff"),
              Map.entry("Referrer-Policy", "no-referrer"),
              Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
              Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
              Map.entry("Permissions-Policy", "geolocation=(), camera=(), microphone=(self)"))
          .collect(
              Collectors.toUnmodifiableMap(
                  header -> HttpHeaders.createOptimized(header.getKey()),
                  header -> HttpHeaders.createOptimized(header.getValue())));

  private Edge() {}

  static void around(Router router) {
    router.route().handler(Edge::headers).handler(AccessLog::begin);
    router.route().failureHandler(Edge::failed);
    for (int status : new int[] {400, 404, 405, 413, 414, 500}) {
      router.errorHandler(status, context -> problem(context, status));
    }
  }

  private static void headers(RoutingContext context) {
    MultiMap headers = context.response().headers();
    HEADERS.forEach(headers::set);
    context.next();
  }

  private static void failed(RoutingContext context) {
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      LOG.error("A request failed", context.failure());
    }
    problem(context, status);
  }

  private static void problem(RoutingContext context, int status) {
    if (!context.response().ended()) {
      Problem.of(status, sentence(status)).send(context);
    }
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is nothing here.";
      case 405 -> "This address takes another method.";
      case 413 -> "The body is too long.";
      default -> status < 500 ? "The request cannot be read." : "Something went wrong on our side.";
    };
  }
}
