package org.pukar.workers.pin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
                this::confirm)),
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
      case Tried.Right _ -> Outcome.of("right", proven(asked));
      case Tried.Wrong(int left) -> Outcome.of("wrong", Map.of(LEFT, Integer.toString(left)));
      case Tried.Locked(Instant until) -> locked(until);
      case Tried.Unjudged _ -> Outcome.of("again");
      case Tried.Busy _ -> Outcome.of("busy");
    };
  }

  private Outcome choose(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : outcome(asked, pins.choose(Speaker.of(asked), asked.secret(), Speaker.hasProven(asked)));
  }

  private Outcome confirm(Asked asked) {
    return asked.secret().isEmpty()
        ? Outcome.of("again")
        : outcome(asked, pins.confirm(Speaker.of(asked), asked.secret(), Speaker.hasProven(asked)));
  }

  /// Who has typed a new PIN twice need not prove it.
  private static Outcome outcome(Asked asked, Setting setting) {
    return setting == Setting.SET
        ? Outcome.of(setting.outcome(), proven(asked))
        : Outcome.of(setting.outcome());
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
