package org.pukar.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Lets through whoever brings a key that opens this door (RFC 6750): without one 401, with one of
/// another door 403. Who she is stays with the request. Threads share it.
///
/// @param <A> what is known of her
public final class Guard<A> implements Handler<RoutingContext> {
  private static final String BEARER = "Bearer ";
  private static final String WHO = Guard.class.getName();

  private final Function<String, Optional<A>> holders;
  private final Predicate<A> mayEnter;
  private final Tasks tasks;

  /// @param holders who has that key; may block
  public Guard(Function<String, Optional<A>> holders, Predicate<A> mayEnter, Tasks tasks) {
    this.holders = holders;
    this.mayEnter = mayEnter;
    this.tasks = tasks;
  }

  /// Who was let in with this request.
  public A who(RoutingContext context) {
    A who = context.get(WHO);
    if (who == null) {
      throw new IllegalStateException("nobody was let in");
    }
    return who;
  }

  /// The body waits until it is known who sends it.
  @Override
  public void handle(RoutingContext context) {
    String given = Optional.ofNullable(context.request().getHeader("Authorization")).orElse("");
    if (!given.startsWith(BEARER)) {
      unknown(context);
      return;
    }
    context.request().pause();
    String key = given.substring(BEARER.length());
    tasks
        .<Optional<Optional<A>>>run(
            context.vertx().getOrCreateContext(),
            () -> Optional.of(holders.apply(key)),
            Optional::empty,
            Optional::empty)
        .onSuccess(found -> {
          context.request().resume();
          found.ifPresentOrElse(
              holder -> enter(context, holder),
              () -> Problem.of(503, "We cannot do this now.").send(context));
        });
  }

  private void enter(RoutingContext context, Optional<A> holder) {
    if (holder.isEmpty()) {
      unknown(context);
    } else if (mayEnter.test(holder.get())) {
      context.put(WHO, holder.get());
      context.next();
    } else {
      Problem.of(403, "Your key is not for this.").send(context);
    }
  }

  private static void unknown(RoutingContext context) {
    context.response().putHeader("WWW-Authenticate", "Bearer");
    Problem.of(401, "This needs a key.").send(context);
  }
}
