package org.pukar.workers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.trade.Trades;

/// A record heard and corrected by the worker who speaks. Threads share it.
public final class RecordActions {
  private final Workers workers;
  private final RecordWords said;

  public RecordActions(Workers workers, Trades trades, Places places) {
    this.workers = workers;
    this.said = new RecordWords(trades, places);
  }

  public Features.Part part() {
    List<Action> actions = new ArrayList<>();
    actions.add(
        new Action("workers.look", telling(ActionShape.looks("found", "gone")), this::look));
    for (Field field : Field.values()) {
      actions.add(
          new Action(
                  "workers.correct-" + field.code(),
                  telling(ActionShape.writes("corrected", "gone")),
                  asked -> correct(asked, field))
              .seeming(asked -> seemToCorrect(asked, field)));
    }
    return new Features.Part(actions, List.of(), Set.of());
  }

  private ActionShape telling(ActionShape shape) {
    ActionShape telling = shape;
    for (String name : said.longest(Language.ENGLISH).keySet()) {
      telling =
          telling.giving(name, words -> said.longest(words.language()).getOrDefault(name, ""));
    }
    return telling;
  }

  private Outcome look(Asked asked) {
    return workers
        .find(asked.caller(), Speaker.of(asked))
        .map(worker -> seemingly(proven(worker, asked), asked))
        .map(worker -> Outcome.of("found", said.values(worker, asked.language())))
        .orElseGet(() -> Outcome.of("gone"));
  }

  /// With what somebody who forces her believes to have changed.
  private static Worker seemingly(Worker worker, Asked asked) {
    Worker seeming = worker;
    for (Field field : Field.values()) {
      Optional<String> value = Speaker.seemed(asked, field.code());
      seeming = value.isPresent() ? seeming.with(field, value.get()) : seeming;
    }
    return seeming;
  }

  /// Dialogues ask for the PIN before they come here; should one forget it, nothing is told.
  private static Worker proven(Worker worker, Asked asked) {
    if (worker.guarded() && !Speaker.hasProven(asked)) {
      throw new IllegalStateException("a guarded record without its PIN at " + asked);
    }
    return worker;
  }

  private Outcome correct(Asked asked, Field field) {
    workers.find(asked.caller(), Speaker.of(asked)).ifPresent(worker -> proven(worker, asked));
    String value = value(asked, field);
    Optional<Worker> before = workers.correct(asked.caller(), Speaker.of(asked), field, value);
    return before
        .map(was -> Outcome.of("corrected", told(was, field, value, asked.language())))
        .orElseGet(() -> Outcome.of("gone"));
  }

  private Outcome seemToCorrect(Asked asked, Field field) {
    String value = value(asked, field);
    Optional<Worker> before =
        workers
            .find(asked.caller(), Speaker.of(asked))
            .map(worker -> seemingly(proven(worker, asked), asked));
    return before
        .map(was -> {
          Map<String, String> values = told(was, field, value, asked.language());
          values.putAll(Speaker.seeming(asked, field.code(), value));
          return Outcome.of("corrected", values);
        })
        .orElseGet(() -> Outcome.of("gone"));
  }

  private static String value(Asked asked, Field field) {
    return field == Field.LANGUAGE
        ? asked.language().code()
        : asked.value("record-" + field.code());
  }

  private Map<String, String> told(Worker was, Field field, String value, Language language) {
    Map<String, String> values = new HashMap<>(said.values(was.with(field, value), language));
    values.put(RecordWords.BEFORE, said.say(was, field, language));
    return values;
  }
}
