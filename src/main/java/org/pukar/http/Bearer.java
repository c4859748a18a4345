package org.pukar.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.pukar.config.Secret;

/// Lets through whoever brings the administrator's key (RFC 6750); others get 401. Immutable:
/// threads may share it.
public final class Bearer implements Handler<RoutingContext> {
  private static final String BEARER = "Bearer ";

  private final Secret adminKey;

  /// @param adminKey with an empty one nobody gets through
  public Bearer(Secret adminKey) {
    this.adminKey = adminKey;
  }

  @Override
  public void handle(RoutingContext context) {
    String given = Optional.ofNullable(context.request().getHeader("Authorization")).orElse("");
    if (given.startsWith(BEARER) && adminKey.matches(given.substring(BEARER.length()))) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", "Bearer");
    Problem.of(401, "This needs the administrator's key.").send(context);
  }
}
