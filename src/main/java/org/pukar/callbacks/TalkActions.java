package org.pukar.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.Language;

/// What dialogues can ask about the call of somebody who wants to talk: how it will be, and that it
/// be otherwise or not at all. Threads share it.
public final class TalkActions {
  /// The value that names the call which was told.
  private static final String CALL = "call";

  /// As the dialogues ask for them.
  private static final String DAY = "call-day";

  private static final String LANGUAGE = "call-language";

  private final Talks talks;
  private final Clock clock;

  public TalkActions(Talks talks, Clock clock) {
    this.talks = talks;
    this.clock = clock;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                "callbacks.look", CallWords.given(ActionShape.looks("open", "none")), this::look),
            changing("now", (call, _) -> call.wish().at(call.askedAt())),
            changing("evening", (call, _) -> call.wish().at(Times.evening(now()))),
            changing("day", (call, asked) -> call.wish().at(Times.on(day(asked), now()))),
            changing("language", (call, asked) -> call.wish().in(language(asked))),
            changing("woman", (call, _) -> call.wish().by(Wish.Voice.WOMAN)),
            changing("man", (call, _) -> call.wish().by(Wish.Voice.MAN)),
            changing("anybody", (call, _) -> call.wish().by(Wish.Voice.ANY)),
            Action.atOnce("callbacks.day", ActionShape.looks("fits", "past", "far"), this::fits),
            new Action(
                "callbacks.cancel", ActionShape.writes("cancelled", "failed"), this::cancel)),
        List.of(
            Source.atOnce(
                "callbacks.languages", new SourceShape(true, _ -> languages()), _ -> languages())),
        Set.of());
  }

  /// Labels as in the list of languages, but all of them: who calls may speak more than is written
  /// here.
  private static List<Option> languages() {
    return Stream.of(Language.values())
        .map(language -> new Option(language.code(), language.label()))
        .toList();
  }

  private Instant now() {
    return clock.instant();
  }

  private static LocalDate day(Asked asked) {
    return LocalDate.parse(asked.value(DAY));
  }

  private static Language language(Asked asked) {
    return Language.find(asked.value(LANGUAGE)).orElse(asked.language());
  }

  /// A call that waits in Redis cannot be told, and stands as it was asked for.
  private Outcome look(Asked asked) {
    try {
      return talks.find(asked.caller()).map(this::told).orElseGet(() -> Outcome.of("none"));
    } catch (DatabaseAway e) {
      return Outcome.of("none");
    }
  }

  private Outcome told(OpenCall call) {
    Map<String, String> told = new HashMap<>(CallWords.told(call, now()));
    told.put(CALL, call.id().toString());
    return Outcome.of("open", told);
  }

  /// `gone`: whoever called, or the caller herself on another line, was quicker.
  private Action changing(String what, BiFunction<OpenCall, Asked, Wish> change) {
    return new Action(
        Step.Transfer.CHANGE + what,
        ActionShape.writes("changed", "gone", "failed"),
        asked -> change(asked, change));
  }

  private Outcome change(Asked asked, BiFunction<OpenCall, Asked, Wish> change) {
    try {
      boolean isOpen = talks.change(asked.caller(), id(asked), call -> change.apply(call, asked));
      return Outcome.of(isOpen ? "changed" : "gone");
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }

  private static UUID id(Asked asked) {
    return UUID.fromString(asked.value(CALL));
  }

  private Outcome fits(Asked asked) {
    LocalDate today = Times.day(now());
    LocalDate day = day(asked);
    if (day.isBefore(today)) {
      return Outcome.of("past");
    }
    return Outcome.of(day.isAfter(today.plusDays(Times.DAYS_AHEAD)) ? "far" : "fits");
  }

  private Outcome cancel(Asked asked) {
    try {
      talks.cancel(asked.caller(), id(asked));
      return Outcome.of("cancelled");
    } catch (DatabaseAway e) {
      return Outcome.of("failed");
    }
  }
}
