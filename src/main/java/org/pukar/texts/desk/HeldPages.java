package org.pukar.texts.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.http.Form;
import org.pukar.outbox.Aside;
import org.pukar.outbox.Outbox;

/// `/console/texts`: texts that cannot leave as they are, by reason, and letting them try again.
/// Threads share it.
public final class HeldPages {
  public static final String AT = "/console/texts";
  public static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.ADMIN);

  private static final int MOST = 500;

  private final Outbox outbox;
  private final Desk desk;
  private final Entrance entrance;

  public HeldPages(Outbox outbox, Desk desk, Entrance entrance) {
    this.outbox = outbox;
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, (c, visit) -> list(c, visit, 0)));
    router.post(AT).handler(entrance.form(ROLES, this::again));
  }

  /// @param tried how many were just let go
  private void list(RoutingContext context, Visit visit, int tried) {
    Words words = desk.words(visit);
    entrance.run(
        context,
        () -> HeldText.of(outbox.aside(MOST)),
        held ->
            Desk.send(
                context,
                200,
                desk.templates()
                    .textsHeld(desk.frame(visit, words.say("held"), AT, ""), held, tried)));
  }

  /// All of one reason try again; what still cannot leave is set aside again.
  private void again(RoutingContext context, Visit visit, Form form) {
    entrance.run(
        context,
        () -> {
          List<Aside> texts = outbox.aside(MOST);
          return HeldText.of(texts).stream()
              .filter(
                  one -> one.link().equals(form.get("link")) && one.why().equals(form.get("why")))
              .flatMap(one -> texts.stream().filter(one::has))
              .filter(text -> outbox.retry(text.id()))
              .count();
        },
        tried -> list(context, visit, tried.intValue()));
  }
}
