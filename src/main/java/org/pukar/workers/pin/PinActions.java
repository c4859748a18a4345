package org.pukar.workers.pin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pukar.day.IndianDay;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.workers.Speaker;

/// What dialogues can ask about PINs, each of the worker who speaks. Threads share it.
///
/// A PIN is with its action once, behind the question that it answers. Where the action is reached
/// otherwise it comes to `again`, and the question is asked again.
public final class PinActions {
  private static final String LEFT = "pin_left";
  private static final String UNTIL = "pin_until";
  private static final String LONGEST_UNTIL = "28-12 12:58 PM";
  private static final String LONGEST_ID = "00000000-0000-0000-0000-000000000000";

  /// Times are Indian times wherever the machine stands.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM h:mm a", Locale.ENGLISH).withZone(IndianDay.ZONE);

  private final Pins pins;

  public PinActions(Pins pins) {
    this.pins = pins;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                "pin.needed",
                ActionShape.looks("open", "ask", "locked").giving(UNTIL, LONGEST_UNTIL),
                this::needed),
            new Action(
                "pin.check",
                ActionShape.writes("right", "wrong", "locked", "busy", "again")
                    .giving(Session.PROVEN, LONGEST_ID)
                    .giving(LEFT, Integer.toString(Pins.TRIES - 1))
                    .giving(UNTIL, LONGEST_UNTIL),
                this::check),
            new Action(
                "pin.choose",
                ActionShape.writes("chosen", "easy", "guarded", "busy", "again"),
                this::choose),
            new Action(
                "pin.confirm",
                ActionShape.writes("set", "differs", "late", "guarded", "busy", "again")
                    .giving(Session.PROVEN, LONGEST_ID),
                this::confirm),
            new Action("pin.has", ActionShape.looks("some", "none"), this::has),
            new Action(
                "pin.choose-forced",
                ActionShape.writes("chosen", "easy", "same", "guarded", "busy", "again"),
                this::chooseForced),
            new Action(
                "pin.confirm-forced",
                ActionShape.writes("set", "differs", "late", "guarded", "busy", "again"),
                this::confirmForced),
            new Action(
                "pin.drop-forced", ActionShape.writes("dropped", "guarded"), this::dropForced)),
        List.of(),
        Set.of());
  }

  private Outcome needed(Asked asked) {
    if (Speaker.hasProven(asked)) {
      return Outcome.of("open");
    }
    return pins.guard(Speaker.of(asked))
        .map(guard -> guard.lockedUntil().map(PinActions::locked).orElse(Outcome.of("ask")))
        .orElseGet(() -> Outcome.of("open"));
  }

  private Outcome check(Asked asked) {
    if (asked.secret().isEmpty()) {
      return Outcome.of("again");
    }
    return switch (pins.check(Speaker.of(asked), asked.secret())) {
      case Tried.Right(int depth) -> Outcome.of("right", proven(asked, depth));
      case Tried.Wrong(int left) -> Outcome.of("wrong", Map.of(LEFT, Integer.toString(left)));
      case Tried.Locked(Instant until) -> locked(until);
      case Tried.Unjudged _ -> Outcome.of("again");
      case Tried.Busy _ -> Outcome.of("busy");
    };
  }

  private Outcome choose(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : outcome(asked, pins.choose(Speaker.of(asked), asked.secret(), proof(asked)));
  }

  private Outcome confirm(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : outcome(asked, pins.confirm(Speaker.of(asked), asked.secret(), proof(asked)));
  }

  private Outcome has(Asked asked) {
    return Outcome.of(pins.isSet(Speaker.of(asked)) ? "some" : "none");
  }

  private Outcome chooseForced(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : told(pins.chooseForced(Speaker.of(asked), asked.secret(), proof(asked)));
  }

  private Outcome confirmForced(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : told(pins.confirmForced(Speaker.of(asked), asked.secret(), proof(asked)));
  }

  private Outcome dropForced(Asked asked) {
    return Outcome.of(pins.dropForced(Speaker.of(asked), proof(asked)) ? "dropped" : "guarded");
  }

  private static Outcome told(Setting setting) {
    return Outcome.of(setting.outcome());
  }

  private static Proof proof(Asked asked) {
    return Speaker.hasProven(asked) ? new Proof(true, Speaker.depth(asked)) : Proof.NONE;
  }

  /// Who has typed a new PIN twice need not prove it.
  private static Outcome outcome(Asked asked, Setting setting) {
    return setting == Setting.SET ? Outcome.of(setting.outcome(), proven(asked)) : told(setting);
  }

  private static Map<String, String> proven(Asked asked, int depth) {
    Map<String, String> values = new HashMap<>(proven(asked));
    values.putAll(Speaker.forced(asked, depth));
    return values;
  }

  private static Map<String, String> proven(Asked asked) {
    return Map.of(Session.PROVEN, Speaker.of(asked).toString());
  }

  /// The first whole minute at which it is open again.
  private static Outcome locked(Instant until) {
    Instant minute = until.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
    return Outcome.of("locked", Map.of(UNTIL, TIME.format(minute)));
  }
}
