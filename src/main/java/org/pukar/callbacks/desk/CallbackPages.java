package org.pukar.callbacks.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.callbacks.calling.CallQueue;
import org.pukar.callbacks.calling.Ending;
import org.pukar.callbacks.calling.Owing;
import org.pukar.callbacks.desk.CallbackSheet.Awaited;
import org.pukar.callbacks.desk.CallbackSheet.Making;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Words;
import org.pukar.http.Form;

/// `/console/callbacks`: who waits for a call, and the call that somebody makes. Threads share it.
public final class CallbackPages {
  public static final String AT = "/console/callbacks";
  public static final Set<Role> ROLES = Set.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private static final String ONE = AT + "/:id";

  private final CallQueue queue;
  private final Lines lines;
  private final Ringing ringing;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  /// Rings a phone by way of ours.
  public interface Ringing {
    /// Whether she has a phone of her own written down, at which she can be rung.
    boolean canRing(UUID actor);

    /// Rings her, and then that caller; false if that cannot be now.
    boolean ring(UUID actor, org.pukar.phone.PhoneNumber caller);
  }

  public CallbackPages(
      CallQueue queue, Lines lines, Ringing ringing, Desk desk, Entrance entrance, Clock clock) {
    this.queue = queue;
    this.lines = lines;
    this.ringing = ringing;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, (c, visit) -> list(c, 200, visit, "")));
    router.post(AT + "/next").handler(entrance.form(ROLES, (c, visit, _) -> next(c, visit)));
    router.get(ONE).handler(entrance.page(ROLES, (c, visit) -> open(c, 200, visit, false, "")));
    router.post(ONE).handler(entrance.form(ROLES, (c, visit, _) -> take(c, visit)));
    router
        .post(ONE + "/number")
        .handler(entrance.form(ROLES, (c, v, _) -> open(c, 200, v, true, "")));
    router.post(ONE + "/ring").handler(entrance.form(ROLES, (c, visit, _) -> ring(c, visit)));
    router.post(ONE + "/ending").handler(entrance.form(ROLES, this::end));
  }

  private static UUID actor(Visit visit) {
    return visit.account().actor().id();
  }

  private void list(RoutingContext context, int status, Visit visit, String said) {
    Words words = desk.words(visit);
    entrance.run(
        context,
        () -> sheet(visit, words, said),
        sheet ->
            Desk.send(
                context,
                status,
                desk.templates()
                    .callbacksList(desk.frame(visit, words.say("callbacks"), AT, ""), sheet)));
  }

  private CallbackSheet sheet(Visit visit, Words words, String said) {
    Instant now = clock.instant();
    Map<Boolean, List<Owing>> all =
        queue.waiting().stream()
            .collect(java.util.stream.Collectors.partitioningBy(one -> one.isDue(now)));
    return new CallbackSheet(
        shown(all.getOrDefault(true, List.of()), visit, words, now),
        shown(all.getOrDefault(false, List.of()), visit, words, now),
        said);
  }

  private List<Awaited> shown(List<Owing> some, Visit visit, Words words, Instant now) {
    return some.stream().map(one -> lines.of(one, actor(visit), words, now)).toList();
  }

  /// The first who waits, or that nobody does.
  private void next(RoutingContext context, Visit visit) {
    entrance.run(
        context,
        () -> queue.takeNext(actor(visit)),
        taken ->
            taken.ifPresentOrElse(
                id -> Desk.go(context, AT + "/" + id),
                () -> list(context, 200, visit, desk.words(visit).say("callbacks.none"))));
  }

  private void take(RoutingContext context, Visit visit) {
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () -> queue.take(actor(visit), id),
        isHers -> {
          if (isHers) {
            Desk.go(context, AT + "/" + id);
          } else {
            list(context, 409, visit, desk.words(visit).say("callbacks.gone"));
          }
        });
  }

  /// The call that she makes; who has it not is shown who waits.
  private void open(
      RoutingContext context, int status, Visit visit, boolean isShown, String trouble) {
    Words words = desk.words(visit);
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () -> queue.of(actor(visit), id).map(one -> making(one, visit, words, isShown)),
        found ->
            found.ifPresentOrElse(
                making ->
                    Desk.send(
                        context,
                        status,
                        desk.templates()
                            .callbacksMaking(
                                desk.frame(visit, words.say("callbacks.making"), AT, ""),
                                making,
                                ringing.canRing(actor(visit)),
                                trouble)),
                () -> list(context, 404, visit, words.say("callbacks.gone"))));
  }

  private Making making(Owing one, Visit visit, Words words, boolean isShown) {
    Optional<String> phone =
        isShown
            ? queue.show(actor(visit), one.matter().id()).map(shown -> shown.e164())
            : Optional.empty();
    Words hers = desk.words(one.matter().language().spoken());
    String say = hers.say("callbacks.say");
    String meaning = words.say("callbacks.say");
    return new Making(
        lines.of(one, actor(visit), words, clock.instant()),
        phone.orElseGet(() -> one.matter().phone().toString()),
        phone.isPresent(),
        say,
        hers.language().code(),
        say.equals(meaning) ? "" : meaning,
        lines.cases(visit.account().actor(), one, words));
  }

  private void ring(RoutingContext context, Visit visit) {
    UUID actor = actor(visit);
    UUID id = Entrance.id(context);
    entrance.run(
        context,
        () ->
            queue.of(actor, id).map(one -> ringing.ring(actor, one.matter().phone())).orElse(false),
        rings ->
            open(
                context,
                rings ? 200 : 409,
                visit,
                false,
                desk.words(visit).say(rings ? "callbacks.rings" : "callbacks.no-ring")));
  }

  private void end(RoutingContext context, Visit visit, Form form) {
    Words words = desk.words(visit);
    Optional<Ending> ending = Ending.of(form.get("ending"));
    if (ending.isEmpty()) {
      open(context, 422, visit, false, words.say("callbacks.how"));
      return;
    }
    entrance.run(
        context,
        () -> queue.end(actor(visit), Entrance.id(context), ending.get()),
        ended ->
            list(
                context,
                ended.isPresent() ? 200 : 409,
                visit,
                ended
                    .map(one -> came(ending.get(), one, words))
                    .orElseGet(() -> words.say("callbacks.gone"))));
  }

  private static String came(Ending ending, Owing one, Words words) {
    return ending == Ending.TALKED
        ? words.say("callbacks.done")
        : words.say("callbacks.again", "at", words.at(one.matter().dueAt()));
  }
}
