package org.pukar.dialogue.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.ask.Reading;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;
import org.pukar.yaml.Line;

/// Checks the words: every key that is used stands in every language, none stands there unused, and
/// no text wants a value that nobody gives.
final class Wording {
  private static final List<String> VARIANTS = List.of(Manner.TEXT.variant(), Screens.HEARD);

  private final Script script;
  private final Vocabulary vocabulary;
  private final Consumer<Finding> report;

  /// The values that words get which are never said with those of the session.
  private final Map<String, Set<String>> own = new HashMap<>();

  private boolean whole = true;

  Wording(Script script, Vocabulary vocabulary, Consumer<Finding> report) {
    this.script = script;
    this.vocabulary = vocabulary;
    this.report = report;
    List.of(Screens.NOT_A_CHOICE, Screens.MORE, Screens.BACK)
        .forEach(key -> own.put(key, Set.of()));
    own.put(Screens.PRESS, Set.of("option", "key"));
  }

  /// Whether all words are there, so that screens can be drawn.
  boolean check() {
    Map<String, Line> used = used();
    for (Language language : script.words().languages()) {
      Catalog catalog = script.words().in(language);
      Set<String> unused = new TreeSet<>(catalog.keys());
      used.forEach((key, line) -> {
        present(catalog, key, line);
        unused.remove(key);
        VARIANTS.forEach(variant -> unused.remove(variant(catalog, key, variant, line)));
      });
      unused.forEach(key -> report(catalog.line(key), key, "is said nowhere"));
    }
    return whole;
  }

  /// The key of what texts or calls say instead, with its words looked through; the plain key if
  /// they say the same.
  private String variant(Catalog catalog, String key, String name, Line line) {
    String variant = catalog.variant(key, name);
    if (!variant.equals(key)) {
      own.computeIfAbsent(variant, _ -> own.getOrDefault(key, vocabulary.given()));
      present(catalog, variant, line);
    }
    return variant;
  }

  private void present(Catalog catalog, String key, Line line) {
    if (!catalog.has(key)) {
      whole = false;
      report(line, key, "has no words in " + catalog.language().code());
      return;
    }
    Set<String> given = own.getOrDefault(key, vocabulary.given());
    for (String variable : catalog.variables(key)) {
      if (!given.contains(variable)) {
        whole = false;
        report(catalog.line(key), key, "{" + variable + "} is given by nobody");
      }
    }
  }

  private Map<String, Line> used() {
    Map<String, Line> used = new HashMap<>();
    Line ours = new Line("(every screen)", 1);
    for (String key : Fit.EVERYWHERE) {
      used.put(key, ours);
    }
    // A script that nobody can call needs no words for calls.
    if (script.has(Script.SILENCE)) {
      Screens.SAID.forEach(key -> used.put(key, ours));
    }
    vocabulary.spoken().forEach(key -> used.put(key, new Line("(an action)", 1)));
    for (Dialogue dialogue : script.dialogues().values()) {
      dialogue
          .steps()
          .forEach((name, step) -> keys(step).forEach(key -> used.put(key, line(dialogue, name))));
    }
    return used;
  }

  private List<String> keys(Step step) {
    return switch (step) {
      case Step.Menu menu -> {
        List<String> keys = new ArrayList<>(menu.options().keySet());
        keys.add(menu.prompt());
        yield keys;
      }
      case Step.Choose choose -> List.of(choose.prompt());
      case Step.Ask ask -> {
        List<String> keys = new ArrayList<>(List.of(ask.prompt()));
        for (Reading.Refused refused : ask.question().hints()) {
          keys.add(refused.hint());
          own.put(refused.hint(), refused.with().keySet());
        }
        yield keys;
      }
      case Step.End end -> List.of(end.text());
      case Step.Do _, Step.Call _, Step.Transfer _ -> List.of();
    };
  }

  private static Line line(Dialogue dialogue, String step) {
    return dialogue.lines().getOrDefault(step, dialogue.line());
  }

  private void report(Line line, String key, String fault) {
    report.accept(new Finding(line, key, fault));
  }
}
