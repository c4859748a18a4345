package org.pukar;

import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.calls.Outgoing;
import org.pukar.calls.SealedCall;
import org.pukar.calls.course.Calls;
import org.pukar.calls.dialling.Dialling;
import org.pukar.calls.dialling.Lines;
import org.pukar.calls.dialling.Telling;
import org.pukar.calls.ring.OwnCalls;
import org.pukar.calls.ring.Rings;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.live.LiveDoor;
import org.pukar.channel.voice.live.RingObserver;
import org.pukar.channel.voice.live.Ringable;
import org.pukar.channel.voice.live.Sounding;
import org.pukar.config.Settings;
import org.pukar.conversation.Polite;
import org.pukar.conversation.walk.DoorActions;
import org.pukar.conversation.walk.OnCall;
import org.pukar.db.Bell;
import org.pukar.grievances.following.FollowingUp;
import org.pukar.http.Tasks;
import org.pukar.keys.Keys;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Level;
import org.pukar.prompts.Espeak;
import org.pukar.prompts.PromptPages;
import org.pukar.prompts.Prompts;
import org.pukar.prompts.Readings;
import org.pukar.recordings.Fetching;
import org.pukar.recordings.RecordingApi;
import org.pukar.script.Scripts;
import org.pukar.staff.KeptPlaces;
import org.pukar.staff.Staff;
import org.pukar.staff.StaffApi;
import org.pukar.staff.Switchboard;

/// All that goes on with calls, put together: those that ring us, those that we make, what is heard
/// on them and what is said. Threads share it; closing it stops all of that.
final class Voice implements AutoCloseable {
  private final Opened opened = new Opened();
  private final Base base;
  private final Parts parts;
  private final Supplier<Scripts> scripts;
  private final Bell due = new Bell();
  private final Staff staff;
  private final RingObserver observer;
  private final Switchboard switchboard;
  private final Calls calls;
  private final Telling telling;

  /// The provider by which those are called who came by none; empty until there is one.
  private volatile String usual = "";

  /// @param scripts asked once somebody is to be told something
  Voice(Base base, Parts parts, Supplier<Scripts> scripts, RingObserver observer) {
    Keys keys = base.keys();
    this.base = base;
    this.parts = parts;
    this.scripts = scripts;
    this.observer = observer;
    this.staff = parts.staff();
    this.switchboard =
        new Switchboard(
            base.database(),
            staff,
            new KeptPlaces(keys.sessions(), parts.callers()::index),
            parts.workers()::places,
            parts.callbacks()::talked);
    this.calls =
        new Calls(
            base.database(),
            keys.sessions(),
            phone -> keys.phoneIndex(phone.e164()),
            (h, ends, key) -> text(h, ends, DoorActions.TRIED, Map.of(), key),
            due,
            base.ids(),
            base.clock());
    this.telling =
        new Telling(
            base.database(),
            keys.sessions(),
            base.settings().voice().calling().lines(),
            (h, ends, place, minutes, key) ->
                text(
                    h,
                    ends,
                    DoorActions.QUEUE,
                    Map.of(DoorActions.PLACE, place, DoorActions.MINUTES, minutes),
                    key));
  }

  /// What conversations on a call need besides.
  OnCall onCall() {
    Callers callers = parts.callers();
    return new OnCall(switchboard, phone -> callers.find(phone).map(Caller::language));
  }

  private void text(
      Handle h, SealedCall.Ends ends, String key, Map<String, Object> values, String onceKey) {
    Outbox outbox = parts.outbox();
    parts
        .callers()
        .find(h, ends.phone())
        .map(caller -> scripts.get().current().script().words().in(caller.language()))
        .ifPresent(words ->
            outbox.put(h, new Text(ends.phone(), words.say(key, values), Kind.ANSWER, onceKey)));
  }

  private Lines lines(VoiceProviders providers) {
    return Lines.of(providers.lines(), base.settings().voice().calling().lines());
  }

  /// Begins to call back and to fetch what was said, and takes calls by these webhooks.
  List<Consumer<Router>> open(
      VoiceProviders providers, Talking talking, org.pukar.http.Staff desk) {
    Settings settings = base.settings();
    Keys keys = base.keys();
    // Closed first: calls under way are answered before anything they need goes away.
    Tasks hops = new Tasks(settings.hops().atOnce(), settings.hops().budget());
    Settings.Calling calling = settings.voice().calling();
    Lines lines = lines(providers);
    usual = lines.areNone() ? "" : lines.by(calling.provider(), "");
    Path folder = settings.data().resolve("prompts");
    Prompts prompts = new Prompts(folder);
    Readings readings = new Readings(prompts, new Espeak(), keys.sessions());
    Ringable ringable = new Ringable(calling.countries());
    Rings rings =
        opened.open(
            Rings.start(
                base.database(),
                phone -> keys.phoneIndex(phone.e164()),
                keys.sessions(),
                provider -> lines.by(calling.provider(), provider),
                base.ids(),
                due));
    VoiceDoor door =
        new LiveDoor(
            rings,
            calls,
            parts.recordings(),
            talking.calls(),
            Polite.heard(scripts.get()),
            new Sounding(prompts, readings, parts.recordings()::url, settings.publicUrl()),
            switchboard::hungUp,
            ringable,
            settings.voice(),
            hops,
            observer);
    opened.open(
        Dialling.start(
            base.database(),
            lines,
            calls,
            keys.sessions(),
            new Dialling.Budget(calling.budget(), calling.inAll()),
            due,
            base.ids(),
            base.clock()));
    opened.open(following(ringable, usual));
    opened.open(
        Fetching.start(
            base.database(),
            parts.callers(),
            keys.sessions(),
            providers.sources(),
            parts.toFetch()));
    opened.open(hops);
    List<Consumer<Router>> routes = new ArrayList<>(providers.webhooks(door));
    routes.add(new PromptPages(folder, readings, desk.tasks())::mount);
    routes.add(
        new RecordingApi(
                RecordingApi.CASES,
                parts.recordings(),
                parts.grievances()::recording,
                parts.hers().evidence()::holds,
                desk)
            ::mount);
    routes.add(
        new StaffApi(
                staff,
                place ->
                    parts
                        .places()
                        .find(place)
                        .filter(found -> found.level() == Level.DISTRICT)
                        .isPresent(),
                (member, worker) -> bridge(lines, member, worker),
                desk)
            ::mount);
    return routes;
  }

  /// Asks whether cases are settled, and does what the clock does with them.
  ///
  /// @param line the provider by which we call; empty if there is none
  private FollowingUp following(Ringable ringable, String line) {
    Keys keys = base.keys();
    CaseParts cases = parts.cases();
    OwnCalls ours =
        new OwnCalls(
            phone -> keys.phoneIndex(phone.e164()), keys.sessions(), ringable::mayBeRung, line);
    return FollowingUp.start(base.database(), cases.cases(), cases.following().asks(), ours);
  }

  /// Rings a staff member, who is then put through to the worker; empty if there is no such member,
  /// or no line.
  Optional<UUID> bridge(VoiceProviders providers, UUID member, PhoneNumber worker) {
    return staff
        .find(member)
        .flatMap(seat -> bridge(lines(providers), seat.member().phone(), worker));
  }

  /// Rings a staff member, who is then put through to the worker.
  private Optional<UUID> bridge(Lines lines, PhoneNumber member, PhoneNumber worker) {
    if (lines.areNone()) {
      return Optional.empty();
    }
    Lines.Provider line = lines.providers().firstEntry().getValue();
    UUID id = calls.toStaff(line.name(), new SealedCall.Ends(worker, ""));
    calls.asked(line.name(), id, line.line().ring(new Outgoing(id, member, "")));
    return Optional.of(id);
  }

  /// Keeps what was promised while something was away.
  void redeem() {
    calls.sweep();
    if (switchboard.ringTurns(usual)) {
      due.ring();
    }
    telling.tell();
  }

  @Override
  public void close() {
    opened.close();
  }
}
