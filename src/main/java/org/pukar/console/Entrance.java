package org.pukar.console;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.access.accounts.Visits;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Tasks;

/// Lets in who is signed in and may open that page; a form counts if it is of a page of ours.
/// Threads share it.
public final class Entrance {
  /// The field of every form that proves whose page it stood on.
  public static final String TOKEN = "token";

  /// The longest form: a note, and what goes with it.
  private static final int LONGEST = 256 * 1024;

  /// Where the form of a request is kept until it is answered.
  private static final String TYPED = "typed";

  private static final UUID NOTHINGS = new UUID(0, 0);

  private final Visits visits;
  private final Desk desk;
  private final Tasks tasks;
  private final boolean isSecure;

  /// @param isSecure whether browsers reach us by HTTPS alone: then the cookie is theirs alone too
  public Entrance(Visits visits, Desk desk, Tasks tasks, boolean isSecure) {
    this.visits = visits;
    this.desk = desk;
    this.tasks = tasks;
    this.isSecure = isSecure;
  }

  /// What answers somebody who was let in.
  @FunctionalInterface
  public interface Page {
    void answer(RoutingContext context, Visit visit);
  }

  /// What answers a form of somebody who was let in.
  @FunctionalInterface
  public interface Posted {
    void answer(RoutingContext context, Visit visit, Form form);
  }

  /// A page for those of these roles.
  public Handler<RoutingContext> page(Set<Role> roles, Page page) {
    return context ->
        visit(
            context,
            visit -> {
              if (visit.isEmpty()) {
                Desk.go(context, SignInPages.AT + "?to=" + path(context));
              } else if (may(visit.get(), roles)) {
                page.answer(context, visit.get());
              } else {
                refuse(context, visit.get());
              }
            });
  }

  /// A form of those of these roles.
  public Handler<RoutingContext> form(Set<Role> roles, Posted posted) {
    return context -> {
      context.request().pause();
      tried(context, () -> visits.find(cookie(context)))
          .onSuccess(found -> {
            context.request().resume();
            Body.form(
                context,
                LONGEST,
                form -> {
                  context.put(TYPED, form);
                  found.ifPresentOrElse(
                      visit -> judged(context, visit, roles, form, posted),
                      () -> desk.away(context, form));
                });
          });
    };
  }

  /// Browsers say so if another site's page sends a form.
  static boolean isOfAnother(RoutingContext context) {
    String site = context.request().getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin");
  }

  private void judged(
      RoutingContext context, Optional<Visit> visit, Set<Role> roles, Form form, Posted posted) {
    if (isOfAnother(context)) {
      desk.trouble(context, 403, desk.words(context), "trouble.old-form");
    } else if (visit.isEmpty()) {
      SignInPages.again(context, desk, form);
    } else if (!isOurs(visit.get(), form)) {
      desk.trouble(context, 403, desk.words(visit.get()), "trouble.old-form");
    } else if (may(visit.get(), roles)) {
      posted.answer(context, visit.get(), form);
    } else {
      refuse(context, visit.get());
    }
  }

  /// Whether the form stood on a page of this visit.
  static boolean isOurs(Visit visit, Form form) {
    return MessageDigest.isEqual(
        visit.token().getBytes(StandardCharsets.UTF_8),
        form.get(TOKEN).getBytes(StandardCharsets.UTF_8));
  }

  /// Who has not come all the way in opens nothing yet.
  private static boolean may(Visit visit, Set<Role> roles) {
    return visit.step() == Visit.Step.IN
        && !Collections.disjoint(roles, visit.account().actor().roles());
  }

  private void refuse(RoutingContext context, Visit visit) {
    if (visit.step() != Visit.Step.IN) {
      Desk.go(context, SecondStepPages.next(visit));
    } else {
      desk.trouble(context, 403, desk.words(visit), "trouble.not-yours");
    }
  }

  /// The id in an address; one that nothing has if it is none.
  public static UUID id(RoutingContext context) {
    try {
      return UUID.fromString(Objects.requireNonNullElse(context.pathParam("id"), ""));
    } catch (IllegalArgumentException _) {
      return NOTHINGS;
    }
  }

  /// The path of a request, without what is asked behind it.
  static String path(RoutingContext context) {
    return Objects.requireNonNullElse(context.request().path(), "");
  }

  /// Finds out whose browser that is.
  void visit(RoutingContext context, Consumer<Optional<Visit>> next) {
    run(context, () -> visits.find(cookie(context)), next);
  }

  /// Does blocking work and goes on with what came of it; a page says so if it cannot be done now.
  public <T> void run(RoutingContext context, Supplier<T> work, Consumer<T> next) {
    tried(context, work).onSuccess(came -> came.ifPresentOrElse(next, () -> away(context)));
  }

  /// What comes of blocking work; empty if it cannot be done now.
  private <T> Future<Optional<T>> tried(RoutingContext context, Supplier<T> work) {
    return tasks.run(
        context.vertx().getOrCreateContext(),
        () -> Optional.of(work.get()),
        Optional::<T>empty,
        Optional::<T>empty);
  }

  /// Says so, and gives back what was typed.
  private void away(RoutingContext context) {
    @Nullable Form typed = context.get(TYPED);
    if (typed == null) {
      desk.trouble(context, 503, desk.words(context), "trouble.not-now");
    } else {
      desk.away(context, typed);
    }
  }

  /// What the browser says that it is.
  String cookie(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(name()))
        .map(Cookie::getValue)
        .orElse("");
  }

  private String name() {
    return isSecure ? "__Host-pukar" : "pukar-desk";
  }

  /// Lets the browser be known by that from now on.
  void remember(RoutingContext context, String value) {
    context
        .response()
        .addCookie(
            Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure)
                .setSameSite(CookieSameSite.LAX));
  }

  /// Lets the browser be nobody's.
  void forget(RoutingContext context) {
    context
        .response()
        .addCookie(
            Cookie.cookie(name(), "")
                .setPath("/")
                .setMaxAge(0)
                .setHttpOnly(true)
                .setSecure(isSecure)
                .setSameSite(CookieSameSite.LAX));
  }

  /// Everybody who signs in.
  public static Set<Role> everybody() {
    return EnumSet.allOf(Role.class);
  }
}
