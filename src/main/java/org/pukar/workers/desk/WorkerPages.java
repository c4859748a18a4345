package org.pukar.workers.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;
import org.pukar.workers.looks.Viewing;
import org.pukar.workers.looks.Viewing.Viewed;
import org.pukar.workers.looks.Viewing.Viewer;

/// `/console/workers`: a worker is found by her phone, which stands in no address. Threads share
/// it.
public final class WorkerPages {
  public static final String AT = "/console/workers";
  public static final Set<Role> ROLES = Set.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private static final String ONE = AT + "/:id";

  private final Viewing viewing;
  private final Function<Actor, Viewer> viewers;
  private final Drawing drawing;
  private final Desk desk;
  private final Entrance entrance;

  /// Puts what is seen into words.
  @FunctionalInterface
  public interface Drawing {
    WorkerSheet draw(Viewed seen, boolean isShown, Actor viewer, Words words);
  }

  public WorkerPages(
      Viewing viewing,
      Function<Actor, Viewer> viewers,
      Drawing drawing,
      Desk desk,
      Entrance entrance) {
    this.viewing = viewing;
    this.viewers = viewers;
    this.drawing = drawing;
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, (c, v) -> ask(c, 200, v, "", "")));
    router.post(AT).handler(entrance.form(ROLES, this::find));
    router.get(ONE).handler(entrance.page(ROLES, (c, v) -> show(c, v, false)));
    router.post(ONE + "/number").handler(entrance.form(ROLES, (c, v, _) -> show(c, v, true)));
  }

  private void ask(RoutingContext context, int status, Visit visit, String typed, String trouble) {
    Words words = desk.words(visit);
    Desk.send(
        context,
        status,
        desk.templates()
            .workersFind(desk.frame(visit, words.say("workers"), AT, ""), typed, trouble));
  }

  private void find(RoutingContext context, Visit visit, Form form) {
    String typed = form.get("phone").strip();
    Optional<PhoneNumber> phone = PhoneNumber.caller(typed.replaceAll("[\\s()-]", ""));
    Words words = desk.words(visit);
    if (phone.isEmpty()) {
      ask(context, 422, visit, typed, words.say("wrong.phone"));
      return;
    }
    Actor actor = visit.account().actor();
    entrance.run(
        context,
        () -> viewing.find(phone.get(), viewers.apply(actor)),
        found ->
            found.ifPresentOrElse(
                id -> Desk.go(context, AT + "/" + id),
                () -> ask(context, 404, visit, typed, words.say("workers.none"))));
  }

  private void show(RoutingContext context, Visit visit, boolean isShown) {
    Words words = desk.words(visit);
    Actor actor = visit.account().actor();
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () ->
            (isShown
                    ? viewing.lookWithNumber(id, viewers.apply(actor))
                    : viewing.look(id, viewers.apply(actor)))
                .map(seen -> drawing.draw(seen, isShown, actor, words)),
        found ->
            found.ifPresentOrElse(
                sheet ->
                    Desk.send(
                        context,
                        200,
                        desk.templates()
                            .workersWorker(
                                desk.frame(visit, words.say("by.worker"), AT, ""), sheet)),
                () -> ask(context, 404, visit, "", words.say("workers.none"))));
  }
}
