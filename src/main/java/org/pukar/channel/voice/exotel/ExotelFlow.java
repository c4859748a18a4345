package org.pukar.channel.voice.exotel;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Requests;
import org.pukar.dialogue.heard.Wants;
import org.pukar.http.Problem;
import org.pukar.phone.PhoneNumber;

/// What the applets of a flow ask, one after the other, at addresses that are always the same. A
/// Passthru takes one way at 200 and the other at 302; Gather and Connect ask how they are to be
/// set. Immutable; threads share it.
///
/// | address | applet | 200 leads to | 302 leads to |
/// |---|---|---|---|
/// | | Passthru | Gather | Hangup |
/// | `/gather` | Gather | then Passthru `/heard`, keys or none | |
/// | `/heard` | Passthru | Gather | Passthru `/record` |
/// | `/record` | Passthru | Voicemail, then Passthru `/recorded` | Passthru `/person` |
/// | `/recorded` | Passthru | Gather | |
/// | `/person` | Passthru | Connect | Hangup |
/// | `/connect` | Connect | then Passthru `/talked`, whoever hung up | |
/// | `/talked` | Passthru | Gather | Hangup |
///
/// @param hooks with the type of Passthru's answers
/// @param callerId our number at Exotel for calls that we make; may be empty
record ExotelFlow(VoiceDoor door, VoiceHooks hooks, String callerId) {
  private static final int OTHER_WAY = 302;

  void mount(Router router) {
    mount(router, "", this::begin);
    mount(router, "/gather", this::gather);
    mount(router, "/heard", this::heard);
    mount(router, "/record", this::record);
    mount(router, "/recorded", this::recorded);
    mount(router, "/person", this::person);
    mount(router, "/connect", this::connect);
    mount(router, "/talked", this::talked);
  }

  private void mount(Router router, String tail, BiConsumer<RoutingContext, Fields> read) {
    hooks.mount(
        router,
        HttpMethod.GET,
        tail,
        context -> Requests.query(context, fields -> read.accept(context, fields)));
  }

  /// Somebody rings, unanswered as yet; or a call of ours was answered.
  private void begin(RoutingContext context, Fields fields) {
    CallHop hop = ExotelRequest.hop(fields, "", new Heard.Begun());
    (ExotelRequest.isOurs(fields) ? door.hop(context, hop) : door.ring(context, hop))
        .onSuccess(reply -> lead(context, reply, _ -> true));
  }

  private void gather(RoutingContext context, Fields fields) {
    present(
        context,
        fields,
        "/gather",
        present -> sendJson(context, ExotelDocument.gather(present.hear())));
  }

  /// Keys, if the prompt waited for any. Brought again, it leads where it led the first time,
  /// whatever is waited for by now.
  private void heard(RoutingContext context, Fields fields) {
    CallHop hop = ExotelRequest.hop(fields, "/heard", ExotelRequest.keys(fields));
    door.present(context, hop)
        .onSuccess(present -> {
          if (present.isRepeat()) {
            lead(context, true);
          } else if (waitsForKeys(present.hear().wants())) {
            hop(context, hop);
          } else {
            lead(context, false);
          }
        });
  }

  private static boolean waitsForKeys(Wants wants) {
    return switch (wants) {
      case Wants.Key _, Wants.Digits _, Wants.Turn _ -> true;
      case Wants.Recording _, Wants.Person _, Wants.Nothing _ -> false;
    };
  }

  private void record(RoutingContext context, Fields fields) {
    present(
        context,
        fields,
        "/record",
        present -> lead(context, present.hear().wants() instanceof Wants.Recording));
  }

  private void recorded(RoutingContext context, Fields fields) {
    hop(context, ExotelRequest.hop(fields, "/recorded", ExotelRequest.recorded(fields)));
  }

  /// Who is put through to nobody has heard the last words. Exotel says of no call that came in
  /// that it is over; this one is.
  private void person(RoutingContext context, Fields fields) {
    present(
        context,
        fields,
        "/person",
        present -> {
          if (present.hear().wants() instanceof Wants.Person) {
            lead(context, true);
          } else if (ExotelRequest.isOurs(fields)) {
            lead(context, false);
          } else {
            door.news(context, over(fields)).onSuccess(_ -> lead(context, false));
          }
        });
  }

  private static CallNews over(Fields fields) {
    return new CallNews(
        ExotelRequest.PROVIDER,
        fields.needed("CallSid"),
        Optional.empty(),
        CallState.COMPLETED,
        0,
        false);
  }

  private void connect(RoutingContext context, Fields fields) {
    String seen =
        ExotelRequest.isOurs(fields) ? callerId : ExotelRequest.either(fields, "CallTo", "To");
    present(
        context,
        fields,
        "/connect",
        present -> {
          if (present.hear().wants() instanceof Wants.Person(PhoneNumber phone)) {
            sendJson(context, ExotelDocument.connect(phone, seen));
          } else {
            Problem.of(404, "There is nobody to ring.").send(context);
          }
        });
  }

  /// A staff member whom we rang has nothing more to hear.
  private void talked(RoutingContext context, Fields fields) {
    CallHop hop = ExotelRequest.hop(fields, "/talked", ExotelRequest.talked(fields));
    door.hop(context, hop)
        .onSuccess(reply ->
            lead(
                context,
                reply,
                hear -> !hear.sounds().isEmpty() || !(hear.wants() instanceof Wants.Nothing)));
  }

  private void present(
      RoutingContext context, Fields fields, String tail, Consumer<VoiceDoor.Present> next) {
    CallHop asks = ExotelRequest.hop(fields, tail, new Heard.Keys(""));
    door.present(context, asks).onSuccess(next::accept);
  }

  private void hop(RoutingContext context, CallHop hop) {
    door.hop(context, hop).onSuccess(reply -> lead(context, reply, _ -> true));
  }

  private void lead(RoutingContext context, Reply reply, Predicate<Reply.Hear> goesOn) {
    switch (reply) {
      case Reply.Hear hear -> lead(context, goesOn.test(hear));
      case Reply.Refuse _ -> lead(context, false);
      case Reply.NotNow _ -> hooks.acknowledge(context, Future.succeededFuture(false), "");
    }
  }

  private void lead(RoutingContext context, boolean goesOn) {
    if (!goesOn) {
      context.response().setStatusCode(OTHER_WAY);
    }
    hooks.send(context, "");
  }

  /// Exotel wants this type and nothing behind it.
  private void sendJson(RoutingContext context, String json) {
    new VoiceHooks(hooks.provider(), hooks.secret(), hooks.publicUrl(), "application/json")
        .send(context, json);
  }
}
