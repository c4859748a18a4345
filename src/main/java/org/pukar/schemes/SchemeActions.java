package org.pukar.schemes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.feature.Source;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.Scheme.Version;
import org.pukar.schemes.rules.Verdict;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.text.catalog.Catalog;

/// What dialogues can ask about schemes. Which question comes next is an outcome, named as the fact
/// it asks for, so that each question is a step with words of its own. Threads share it.
public final class SchemeActions {
  /// After so many questions the caller hears how it stands, and is asked whether she wants more.
  private static final int ROUND = 4;

  /// The value that says after how many answers that is.
  private static final String PAUSE = "scheme-pause";

  /// The value that tells checks of one session apart.
  private static final String CHECK = "scheme-check";

  private final Rulebook rulebook;
  private final SchemeChecks checks;
  private final Answers answers;
  private final SchemeWords told;
  private final FoundSchemes found;

  public SchemeActions(Rulebook rulebook, SchemeChecks checks, Clock clock) {
    this.rulebook = rulebook;
    this.checks = checks;
    this.answers = new Answers(rulebook.facts().values(), clock);
    this.told = new SchemeWords(rulebook);
    this.found = new FoundSchemes(rulebook);
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce("schemes.begin", ActionShape.looks("begun"), this::begin),
            Action.atOnce("schemes.next", ActionShape.looks(questions()), this::next),
            new Action("schemes.keep", ActionShape.looks("kept", "not-kept"), this::keep),
            Action.atOnce("schemes.weigh", ActionShape.looks("some", "none"), this::weigh),
            Action.atOnce("schemes.open", details(), this::open)),
        Stream.concat(
                SchemeLists.of(rulebook.facts().values()),
                Stream.of(
                    Source.atOnce(
                        "schemes.found", new SourceShape(false, found::longest), this::found)))
            .toList(),
        spoken());
  }

  private String[] questions() {
    return Stream.concat(rulebook.facts().keySet().stream(), Stream.of("enough"))
        .toArray(String[]::new);
  }

  private Set<String> spoken() {
    Set<String> keys = new TreeSet<>(told.keys());
    keys.addAll(SchemeLists.keys(rulebook.facts().values()));
    keys.addAll(List.of(FoundSchemes.MORE, FoundSchemes.PERSON));
    return keys;
  }

  /// The figures are no values of the session: they are told so that words may have them.
  private ActionShape details() {
    ActionShape shape =
        ActionShape.looks("fits", "perhaps", "more", "person")
            .giving("scheme_name", words -> told.longest((s, _) -> SchemeWords.name(s, words)))
            .giving("scheme_gives", words -> told.longest((s, v) -> SchemeWords.gives(s, v, words)))
            .giving(
                "scheme_why",
                words -> told.longest((_, v) -> Why.line(v.rule().grounds().toList(), words)))
            .giving("scheme_papers", words -> told.longest((_, v) -> SchemeWords.papers(v, words)))
            .giving("scheme_where", words -> told.longest((_, v) -> SchemeWords.offices(v, words)));
    for (Map.Entry<String, String> figure : told.figures().entrySet()) {
      shape = shape.giving(figure.getKey(), figure.getValue());
    }
    return shape.giving(SchemeLists.END, "15000");
  }

  private Outcome begin(Asked asked) {
    Map<String, String> values = new HashMap<>(answers.none());
    int before = Integer.parseInt(asked.session().values().getOrDefault(CHECK, "0"));
    values.put(CHECK, Integer.toString(before + 1));
    values.put(PAUSE, Integer.toString(ROUND));
    return Outcome.of("begun", values);
  }

  private Outcome next(Asked asked) {
    Checked checked = check(asked);
    return checked.known().asked() >= Integer.parseInt(asked.value(PAUSE))
        ? Outcome.of("enough")
        : rulebook
            .next(checked.known(), checked.verdicts().values())
            .map(fact -> Outcome.of(fact.name()))
            .orElseGet(() -> Outcome.of("enough"));
  }

  /// Nothing was promised of it, so that it could not be kept is no reason to tell less.
  private Outcome keep(Asked asked) {
    String key = asked.onceKey() + ":" + asked.value(CHECK);
    try {
      return Outcome.of(checks.keep(asked.caller(), check(asked), key) ? "kept" : "not-kept");
    } catch (DatabaseAway e) {
      return Outcome.of("not-kept");
    }
  }

  private Outcome weigh(Asked asked) {
    boolean some =
        check(asked).verdicts().values().stream().anyMatch(Verdict.Eligible.class::isInstance);
    return Outcome.of(some ? "some" : "none");
  }

  private List<Option> found(Asked asked) {
    return found.options(check(asked), asked.words());
  }

  private Outcome open(Asked asked) {
    Checked checked = check(asked);
    return switch (asked.value("scheme")) {
      case FoundSchemes.MORE ->
          Outcome.of("more", Map.of(PAUSE, Integer.toString(checked.known().asked() + ROUND)));
      case FoundSchemes.PERSON -> Outcome.of("person");
      case String id -> open(rulebook.find(id).orElseThrow(), checked, asked.words());
    };
  }

  private Outcome open(Scheme scheme, Checked checked, Catalog words) {
    Version version = scheme.on(checked.day());
    Map<String, String> values = new HashMap<>();
    values.put("scheme_name", SchemeWords.name(scheme, words));
    values.put("scheme_gives", SchemeWords.gives(scheme, version, words));
    values.put("scheme_papers", SchemeWords.papers(version, words));
    values.put("scheme_where", SchemeWords.offices(version, words));
    if (checked.verdicts().get(scheme) instanceof Verdict.Eligible(var because)) {
      values.put("scheme_why", Why.line(because, words));
      return Outcome.of("fits", values);
    }
    return Outcome.of("perhaps", values);
  }

  /// How all schemes stand now, by one day and one set of answers.
  private Checked check(Asked asked) {
    Known known = answers.known(asked.session());
    LocalDate day = answers.today();
    return new Checked(day, known, rulebook.verdicts(known, day));
  }
}
