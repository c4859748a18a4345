package org.pukar.simulator.voice;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.pukar.calls.CallState;
import org.pukar.calls.Outgoing;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Sound;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.dialogue.heard.Wants;
import org.pukar.http.AccessLog;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Problem;
import org.pukar.http.Ranges;
import org.pukar.phone.PhoneNumber;

/// What the simulator's page says of its phone's calls, brought to the door of all providers. A
/// phone number stands in the body, never in an address. Threads share it.
public final class VoiceApi {
  private static final String AT = "/simulator/voice/";
  private static final int MOST_SOUND = 8 << 20;

  private final VoiceDoor door;
  private final SimulatedLine line;
  private final SimulatedTape tape;
  private final Supplier<UUID> ids;

  public VoiceApi(VoiceDoor door, SimulatedLine line, SimulatedTape tape, Supplier<UUID> ids) {
    this.door = door;
    this.line = line;
    this.tape = tape;
    this.ids = ids;
  }

  /// Adds `POST /simulator/voice/...`: `dial` (phone, number), `ringing` (phone), `answer` and
  /// `reject` (phone, call), `hop` (phone, call, hop, and keys, recording or talked), `hang-up`
  /// (phone, call), `recordings` (the sound itself), to a router.
  public void mount(Router router) {
    post(router, "dial", this::dial);
    post(router, "ringing", this::ringing);
    post(router, "answer", this::answer);
    post(router, "reject", this::reject);
    post(router, "hop", this::hop);
    post(router, "hang-up", this::hangUp);
    router.post(AT + "recordings").handler(this::keep);
    String one = SimulatedTape.AT + ":id";
    router.get(one).setName(one).handler(this::play);
    router.delete(one).setName(one).handler(this::forget);
  }

  private static void post(Router router, String deed, BiConsumer<RoutingContext, Form> next) {
    AccessLog.counted(router.post(AT + deed))
        .handler(context -> Body.form(context, form -> next.accept(context, form)));
  }

  private void dial(RoutingContext context, Form form) {
    CallHop ring =
        new CallHop(
            SimulatedLine.NAME,
            ids.get().toString(),
            Optional.empty(),
            PhoneNumber.caller(form.get("phone")),
            form.get("number"),
            new Heard.Begun(),
            OptionalInt.empty());
    reply(context, ring.call(), door.ring(context, ring));
  }

  private void ringing(RoutingContext context, Form form) {
    List<Outgoing> calls = PhoneNumber.caller(form.get("phone")).map(line::at).orElse(List.of());
    JsonArray all = new JsonArray();
    calls.forEach(call ->
        all.add(new JsonObject().put("call", call.id().toString()).put("from", call.from())));
    send(context, new JsonObject().put("calls", all));
  }

  private void answer(RoutingContext context, Form form) {
    Optional<UUID> call = id(form.get("call"));
    call.flatMap(line::stop)
        .ifPresentOrElse(
            taken -> {
              news(context, taken.id(), CallState.IN_PROGRESS);
              reply(context, form.get("call"), door.hop(context, hop(form, new Heard.Begun())));
            },
            () -> Problem.of(404, "That call rings no more.").send(context));
  }

  private void reject(RoutingContext context, Form form) {
    Optional<UUID> call = id(form.get("call"));
    call.ifPresent(line::stop);
    CallState state = form.get("busy").isEmpty() ? CallState.NO_ANSWER : CallState.BUSY;
    call.ifPresent(one -> news(context, one, state));
    context.response().setStatusCode(204).end();
  }

  private void hop(RoutingContext context, Form form) {
    reply(context, form.get("call"), door.hop(context, hop(form, heard(form))));
  }

  private static Heard heard(Form form) {
    if (form.find("talked").isPresent()) {
      return new Heard.Talked(form.get("talked").equals("yes"));
    }
    return form.find("recording").filter(url -> !url.isEmpty()).isPresent()
        ? new Heard.Words(form.get("recording"), 0)
        : new Heard.Keys(form.get("keys"));
  }

  private static CallHop hop(Form form, Heard heard) {
    boolean isOurs = form.get("ours").equals("yes");
    return new CallHop(
        SimulatedLine.NAME,
        form.get("call"),
        isOurs ? id(form.get("call")) : Optional.empty(),
        PhoneNumber.caller(form.get("phone")),
        form.get("number"),
        heard,
        step(form.get("hop")));
  }

  private static OptionalInt step(String given) {
    return given.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(given))
        : OptionalInt.empty();
  }

  private void hangUp(RoutingContext context, Form form) {
    id(form.get("call")).ifPresent(call -> news(context, call, CallState.COMPLETED));
    context.response().setStatusCode(204).end();
  }

  private void news(RoutingContext context, UUID call, CallState state) {
    String name = call.toString();
    door.news(context, new CallNews(SimulatedLine.NAME, name, Optional.of(call), state, 0, false));
  }

  private static void reply(RoutingContext context, String call, Future<Reply> coming) {
    coming.onSuccess(reply -> {
      switch (reply) {
        case Reply.Refuse _ -> send(context, new JsonObject().put("refused", true));
        case Reply.NotNow _ -> Problem.of(503, "We cannot do this now.").send(context);
        case Reply.Hear hear -> send(context, json(call, hear));
      }
    });
  }

  private static JsonObject json(String call, Reply.Hear hear) {
    JsonArray sounds = new JsonArray();
    for (Sound sound : hear.sounds()) {
      switch (sound) {
        case Sound.Played(String url) -> sounds.add(new JsonObject().put("url", url));
        case Sound.Read(var language, String words, String url) ->
            sounds.add(
                new JsonObject()
                    .put("url", url)
                    .put("language", language.code())
                    .put("words", words));
      }
    }
    JsonObject wants =
        switch (hear.wants()) {
          case Wants.Key _ -> new JsonObject().put("wants", "key");
          case Wants.Digits(int most) -> new JsonObject().put("wants", "digits").put("most", most);
          case Wants.Recording(int seconds) ->
              new JsonObject().put("wants", "recording").put("seconds", seconds);
          case Wants.Turn(int seconds) ->
              new JsonObject().put("wants", "turn").put("seconds", seconds);
          case Wants.Person(PhoneNumber phone) ->
              new JsonObject().put("wants", "person").put("phone", phone.e164());
          case Wants.Nothing _ -> new JsonObject().put("wants", "nothing");
        };
    return wants.put("call", call).put("sounds", sounds).put("hop", hear.next());
  }

  private void keep(RoutingContext context) {
    Body.read(
        context, MOST_SOUND, sound -> send(context, new JsonObject().put("url", tape.keep(sound))));
  }

  private void play(RoutingContext context) {
    id(Objects.requireNonNullElse(context.pathParam("id"), ""))
        .flatMap(tape::find)
        .ifPresentOrElse(
            sound -> Ranges.send(context, "audio/wav", sound),
            () -> Problem.of(404, "There is nothing here.").send(context));
  }

  private void forget(RoutingContext context) {
    id(Objects.requireNonNullElse(context.pathParam("id"), "")).ifPresent(tape::remove);
    context.response().setStatusCode(204).end();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void send(RoutingContext context, JsonObject json) {
    context
        .response()
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Type", "application/json")
        .end(json.encode());
  }
}
