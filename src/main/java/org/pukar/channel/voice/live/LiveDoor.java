package org.pukar.channel.voice.live;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pukar.calls.CallState;
import org.pukar.calls.SealedCall;
import org.pukar.calls.course.Calls;
import org.pukar.calls.course.Known;
import org.pukar.calls.course.News;
import org.pukar.calls.ring.Ring;
import org.pukar.calls.ring.Rings;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.live.RingObserver.Rang;
import org.pukar.config.Settings;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.Polite;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Wants;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;
import org.pukar.recordings.Recordings;
import org.pukar.session.Input;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of calls as it works: rings are taken down before they are refused, hops go through the
/// conversation, news moves calls on. Threads share it.
public final class LiveDoor implements VoiceDoor {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDoor.class);

  private final Rings rings;
  private final Calls calls;
  private final Recordings recordings;
  private final Conversations conversations;
  private final Polite polite;
  private final Sounding sounding;
  private final Consumer<String> hungUp;
  private final Ringable ringable;
  private final Settings.Voice settings;
  private final Tasks tasks;
  private final RingObserver observer;

  /// @param conversations those that are heard
  /// @param polite words that are heard
  /// @param hungUp told the session of a call that ended without a word
  /// @param tasks where hops are answered
  public LiveDoor(
      Rings rings,
      Calls calls,
      Recordings recordings,
      Conversations conversations,
      Polite polite,
      Sounding sounding,
      Consumer<String> hungUp,
      Ringable ringable,
      Settings.Voice settings,
      Tasks tasks,
      RingObserver observer) {
    this.rings = rings;
    this.calls = calls;
    this.recordings = recordings;
    this.conversations = conversations;
    this.polite = polite;
    this.sounding = sounding;
    this.hungUp = hungUp;
    this.ringable = ringable;
    this.settings = settings;
    this.tasks = tasks;
    this.observer = observer;
  }

  @Override
  public Future<Reply> ring(RoutingContext context, CallHop ring) {
    boolean answers = settings.number(ring.number()).map(Settings.OurNumber::answers).orElse(false);
    return answers
        ? hop(context, ring)
        : missed(context, ring).map(taken -> taken ? new Reply.Refuse() : new Reply.NotNow());
  }

  @Override
  public Future<Boolean> missed(RoutingContext context, CallHop ring) {
    Optional<PhoneNumber> caller = ring.caller().filter(ringable::mayBeRung);
    if (caller.isEmpty()) {
      observer.rang(ring.provider(), Rang.NOT_CALLED);
      return Future.succeededFuture(true);
    }
    CompletableFuture<Boolean> taken =
        rings
            .take(new Ring(ring.provider(), ring.call(), caller.get(), ring.number()))
            .exceptionally(failure -> notTaken(ring, failure.getClass().getName()));
    return tasks
        .await(context.vertx().getOrCreateContext(), taken, () -> notTaken(ring, "too late"))
        .onSuccess(is -> observer.rang(ring.provider(), is ? Rang.TAKEN : Rang.NOT_TAKEN));
  }

  private static boolean notTaken(CallHop ring, String why) {
    LOG.warn("A ring by {} was not taken: {}", ring.provider(), why);
    return false;
  }

  @Override
  public Future<Reply> hop(RoutingContext context, CallHop hop) {
    Supplier<Reply> sorry = () -> reply(hop, polite.inAll(Polite.AWAY));
    return tasks.run(
        context.vertx().getOrCreateContext(),
        () -> answer(hop),
        () -> reply(hop, polite.inAll(Polite.BUSY)),
        sorry);
  }

  private Reply answer(CallHop hop) {
    Party party = Party.of(hop, calls);
    boolean begins = hop.heard() instanceof Heard.Begun;
    if (begins) {
      begun(hop, party);
    }
    if (party.isToStaff()) {
      return staff(hop, begins ? party.caller() : Optional.empty());
    }
    Answer answer = conversations.hop(inbound(hop, party, typed(hop, party.caller())));
    Reply.Hear reply = reply(hop, answer);
    if (reply.wants() instanceof Wants.Nothing) {
      calls.finished(party.ours().map(Known::id), hop.provider(), hop.call());
    }
    return reply;
  }

  /// Not every provider tells by itself that a call was answered; one of which nothing is told is
  /// soon taken for lost. From here on it is known by the provider's name, too.
  private void begun(CallHop hop, Party party) {
    CallState answered = CallState.IN_PROGRESS;
    party
        .ours()
        .filter(call -> call.state().after(answered) != call.state())
        .map(Known::id)
        .ifPresent(id ->
            calls.news(
                new News(hop.provider(), hop.call(), Optional.of(id), answered, 0, false, false)));
    if (party.ours().isEmpty()) {
      party
          .caller()
          .map(phone -> new SealedCall.Ends(phone, party.number()))
          .ifPresent(ends -> calls.answered(hop.provider(), hop.call(), ends));
    }
  }

  /// A staff member answered a call that we made for her: the worker is rung now, once.
  private Reply.Hear staff(CallHop hop, Optional<PhoneNumber> worker) {
    Wants wants = worker.<Wants>map(Wants.Person::new).orElseGet(Wants.Nothing::new);
    return new Reply.Hear(List.of(), sounding.silence(), wants, next(hop));
  }

  private static Inbound inbound(CallHop hop, Party party, String typed) {
    boolean begins = hop.heard() instanceof Heard.Begun;
    Input input =
        switch (hop.hop()) {
          case CallHop.Which.Named(String name) -> new Input.Named(name, typed, begins);
          case CallHop.Which.Step(int step) when !begins -> new Input.Counted(step, typed, false);
          case CallHop.Which.Untold _ when !begins -> new Input.Bare(typed, false);
          case CallHop.Which.Step _, CallHop.Which.Untold _ -> new Input.Counted(0, typed, true);
        };
    return new Inbound(
        Inbound.VOICE, hop.provider(), party.line(), party.caller(), party.number(), input);
  }

  @Override
  public Future<Present> present(RoutingContext context, CallHop hop) {
    return tasks.run(
        context.vertx().getOrCreateContext(),
        () -> present(hop),
        () -> new Present(reply(hop, polite.inAll(Polite.BUSY)), false),
        () -> new Present(reply(hop, polite.inAll(Polite.AWAY)), false));
  }

  private Present present(CallHop hop) {
    Party party = Party.of(hop, calls);
    if (party.isToStaff()) {
      return new Present(staff(hop, party.caller()), false);
    }
    Conversations.Standing standing = conversations.standing(inbound(hop, party, ""));
    return new Present(reply(hop, standing.answer()), standing.isRepeat());
  }

  private String typed(CallHop hop, Optional<PhoneNumber> caller) {
    return switch (hop.heard()) {
      case Heard.Begun _ -> "";
      case Heard.Keys(String keys) -> keys.replaceAll("[^0-9*]", "");
      case Heard.Words(String url, int _) ->
          caller
              .map(phone -> Marks.recorded(recordings.note(hop.provider(), url, phone)))
              .orElse("");
      case Heard.Talked(boolean answered) -> answered ? Marks.TALKED : Marks.NOT_ANSWERED;
    };
  }

  private Reply.Hear reply(CallHop hop, Answer answer) {
    Prompt prompt = Prompt.read(answer.text());
    return new Reply.Hear(
        sounding.sounds(prompt), sounding.whole(prompt), prompt.wants(), next(hop));
  }

  private static int next(CallHop hop) {
    return hop.hop() instanceof CallHop.Which.Step(int number) ? number + 1 : 1;
  }

  @Override
  public Future<Boolean> news(RoutingContext context, CallNews news) {
    return tasks.run(
        context.vertx().getOrCreateContext(),
        () -> {
          take(news);
          return true;
        },
        () -> false,
        () -> false);
  }

  private void take(CallNews news) {
    calls.news(
        new News(
            news.provider(),
            news.call(),
            news.ours(),
            news.state(),
            news.seconds(),
            news.machine(),
            news.state().isOver() && isMidway(news)));
  }

  /// Who hung up, or was cut off, in the middle of something.
  private boolean isMidway(CallNews news) {
    try {
      Optional<Conversations.Left> left =
          calls
              .find(news.ours(), news.provider(), news.call())
              .flatMap(call -> call.ends().map(ends -> left(news, call, ends)))
              .flatMap(conversations::dropped);
      left.map(Conversations.Left::session).ifPresent(hungUp);
      return left.filter(Conversations.Left::midway).isPresent();
    } catch (RuntimeException e) {
      LOG.warn("Whether a call was cut off is not known: {}", e.getClass().getName());
      return false;
    }
  }

  private static Inbound left(CallNews news, Known call, SealedCall.Ends ends) {
    Optional<UUID> ours = Optional.of(call).filter(Known::isOurs).map(Known::id).or(news::ours);
    return new Inbound(
        Inbound.VOICE,
        news.provider(),
        Party.line(ours, news.call()),
        Optional.of(ends.phone()),
        ends.number(),
        new Input.Bare("", false));
  }
}
