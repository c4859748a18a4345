package org.pukar.simulator;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.pukar.http.AccessLog;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Problem;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;

/// What the simulator's page asks of the service beside its calls: the messages of a phone, and a
/// slow service. A phone number stands in the body, never in an address. Threads share it.
public final class SimulatorApi {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}");

  private final Inbox inbox;
  private final Slowness slowness;
  private final Tasks tasks;

  public SimulatorApi(Inbox inbox, Slowness slowness, Tasks tasks) {
    this.inbox = inbox;
    this.slowness = slowness;
    this.tasks = tasks;
  }

  /// Adds `POST /simulator/messages` (form field `phone`) and `POST /simulator/slow` (`phone`,
  /// `seconds` from 0 to 15) to a router.
  public void mount(Router router) {
    AccessLog.counted(router.post("/simulator/messages"))
        .handler(c -> read(c, (phone, _) -> messages(c, phone)));
    router
        .post("/simulator/slow")
        .handler(c -> read(c, (phone, form) -> slow(c, phone, seconds(form))));
  }

  private void messages(RoutingContext context, PhoneNumber phone) {
    tasks
        .run(
            context.vertx().getOrCreateContext(),
            () -> Optional.of(inbox.messages(phone)),
            Optional::<List<Inbox.Message>>empty,
            Optional::<List<Inbox.Message>>empty)
        .onSuccess(came ->
            came.ifPresentOrElse(
                messages -> send(context, messages),
                () -> Problem.of(503, "We cannot do this now.").send(context)));
  }

  private void slow(RoutingContext context, PhoneNumber phone, Optional<Duration> by) {
    if (by.isEmpty()) {
      wrong(context, "seconds");
      return;
    }
    slowness.slow(phone, by.get());
    noStore(context).setStatusCode(204).end();
  }

  private static void read(RoutingContext context, BiConsumer<PhoneNumber, Form> next) {
    Body.form(
        context,
        form ->
            PhoneNumber.caller(form.get("phone"))
                .ifPresentOrElse(phone -> next.accept(phone, form), () -> wrong(context, "phone")));
  }

  private static Optional<Duration> seconds(Form form) {
    return form.find("seconds")
        .filter(given -> SECONDS.matcher(given).matches())
        .map(given -> Duration.ofSeconds(Long.parseLong(given)))
        .filter(by -> by.compareTo(Slowness.LONGEST) <= 0);
  }

  private static void send(RoutingContext context, List<Inbox.Message> messages) {
    JsonArray all = new JsonArray();
    messages.forEach(message -> all.add(json(message)));
    noStore(context)
        .putHeader("Content-Type", "application/json")
        .end(new JsonObject().put("messages", all).encode());
  }

  private static JsonObject json(Inbox.Message message) {
    return new JsonObject()
        .put("id", message.id())
        .put("from", message.from())
        .put("at", message.at().toString())
        .put("words", message.words());
  }

  private static HttpServerResponse noStore(RoutingContext context) {
    return context.response().putHeader("Cache-Control", "no-store");
  }

  private static void wrong(RoutingContext context, String field) {
    Problem.unreadable(field).send(context);
  }
}
