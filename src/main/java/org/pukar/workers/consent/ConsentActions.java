package org.pukar.workers.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pukar.callers.Notice;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;
import org.pukar.workers.Speaker;

/// What dialogues can ask about what the worker who speaks allows. Threads share it.
public final class ConsentActions {
  private final Consents consents;

  public ConsentActions(Consents consents) {
    this.consents = consents;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(
                "consents.look",
                ActionShape.looks("alerts", "employers", "follow-up", "promotions", "allowed")
                    .giving("allowing", this::longest),
                this::look),
            new Action("consents.give", ActionShape.writes("given"), this::give)
                .seeming(asked -> seem(asked, "given")),
            new Action("consents.withdraw", ActionShape.writes("withdrawn"), this::withdraw)
                .seeming(asked -> seem(asked, "withdrawn"))),
        List.of(
            new Source(
                "consents.purposes",
                new SourceShape(false, words -> labels(Set.of(), words)),
                asked -> labels(allowed(asked), asked.words()),
                false)),
        spoken());
  }

  private static Set<String> spoken() {
    Set<String> keys = new TreeSet<>();
    for (Allowing purpose : Allowing.values()) {
      keys.addAll(List.of(purpose.label(true), purpose.label(false), purpose.notice()));
    }
    return keys;
  }

  /// What is not allowed yet is asked for in words of its own.
  private Outcome look(Asked asked) {
    Allowing purpose = chosen(asked);
    return allowed(asked).contains(purpose)
        ? Outcome.of("allowed", Map.of("allowing", asked.say(purpose.label(true))))
        : Outcome.of(purpose.code());
  }

  /// With what somebody who forces her believes to have given or taken back.
  private Set<Allowing> allowed(Asked asked) {
    Set<Allowing> allowed = consents.of(Speaker.of(asked));
    for (Allowing purpose : Allowing.values()) {
      switch (Speaker.seemed(asked, purpose.code()).orElse("")) {
        case "given" -> allowed.add(purpose);
        case "withdrawn" -> allowed.remove(purpose);
        case String _ -> {}
      }
    }
    return allowed;
  }

  private static Outcome seem(Asked asked, String done) {
    return Outcome.of(done, Speaker.seeming(asked, chosen(asked).code(), done));
  }

  private Outcome give(Asked asked) {
    Allowing purpose = chosen(asked);
    Notice notice = new Notice(asked.language(), asked.say(purpose.notice()));
    consents.give(Speaker.of(asked), purpose, notice);
    return Outcome.of("given");
  }

  private Outcome withdraw(Asked asked) {
    consents.withdraw(Speaker.of(asked), chosen(asked));
    return Outcome.of("withdrawn");
  }

  private static List<Option> labels(Set<Allowing> allowed, Catalog words) {
    return Stream.of(Allowing.values())
        .map(one -> new Option(one.code(), words.say(one.label(allowed.contains(one)), Map.of())))
        .toList();
  }

  private String longest(Catalog words) {
    return Longest.of(labels(Set.of(Allowing.values()), words).stream().map(Option::label));
  }

  private static Allowing chosen(Asked asked) {
    return Allowing.find(asked.value("purpose")).orElseThrow();
  }
}
