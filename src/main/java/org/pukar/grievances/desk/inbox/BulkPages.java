package org.pukar.grievances.desk.inbox;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.CasePages;
import org.pukar.http.Form;

/// `POST /console/cases/bulk`: gives many cases to somebody at once. Each is done by itself: one
/// that has moved on is left, and she is told how many were. Threads share it.
public final class BulkPages {
  private static final String AT = CasePages.AT + "/bulk";
  private static final String GIVEN = "given";
  private static final String LEFT = "left";

  /// As many as a page has, and more than anybody chooses.
  private static final int MOST = 200;

  private final Cases cases;
  private final Function<Actor, Doer> doers;
  private final Entrance entrance;

  public BulkPages(Cases cases, Function<Actor, Doer> doers, Entrance entrance) {
    this.cases = cases;
    this.doers = doers;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router.post(AT).handler(entrance.form(CasePages.ROLES, this::give));
  }

  /// What came of it, as the address of the list says; empty if nothing was done.
  static String said(Form query, Words words) {
    return query.find(GIVEN).flatMap(BulkPages::number).isEmpty()
        ? ""
        : words.say(
            "bulk.done",
            Map.of(
                GIVEN,
                number(query.get(GIVEN)).orElse(0),
                LEFT,
                number(query.get(LEFT)).orElse(0)));
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  private void give(RoutingContext context, Visit visit, Form form) {
    Doer doer = doers.apply(visit.account().actor());
    List<String> chosen = form.all().getOrDefault("case", List.of());
    Optional<UUID> owner = owner(form.get("owner"));
    String once = "bulk:" + form.get("once") + ":" + visit.account().actor().id() + ":";
    entrance.run(
        context,
        () ->
            owner
                .map(to ->
                    chosen.stream().limit(MOST).filter(one -> give(doer, one, to, once)).count())
                .orElse(0L),
        given -> {
          View view = View.read(form.get("query")).orElse(View.of(Form.NOTHING));
          Desk.go(
              context,
              "%s&%s=%d&%s=%d".formatted(view.path(), GIVEN, given, LEFT, chosen.size() - given));
        });
  }

  private static Optional<UUID> owner(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @param one number and version of a case, as its row has it
  private boolean give(Doer doer, String one, UUID owner, String once) {
    String[] parts = one.split(":", 2);
    int version = parts.length > 1 ? number(parts[1]).orElse(-1) : -1;
    return cases.act(doer, parts[0], version, "assign", Brought.NOTHING.to(owner), once + parts[0])
        instanceof Acted.Done;
  }
}
