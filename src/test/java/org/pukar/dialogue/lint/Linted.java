package org.pukar.dialogue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.dialogue.Talk;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;
import org.pukar.yaml.YamlReader;

/// A script that is right, for tests to put one mistake into.
final class Linted {
  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "thing.do",
              ActionShape.looks("done", "not").giving("number", "888 888 888"),
              Step.Transfer.ACTION,
              ActionShape.writes("noted")),
          Map.of("things", new SourceShape(false, _ -> List.of(new Option("a", "A")))),
          Set.of());

  /// Every kind of hint is used, so that no word is left over.
  private static final String ALL_HINTS =
      """
      hints:
        start: text
        steps:
          text: {ask: text, prompt: w, as: a, max: 9, next: number}
          number: {ask: number, prompt: w, as: b, min: 1, max: 9, next: date}
          date: {ask: date, prompt: w, as: c, next: phone}
          phone: {ask: phone, prompt: w, as: d, next: name}
          name: {ask: name, prompt: w, as: f, next: pin}
          pin: {ask: PIN, prompt: w, as: e, next: deed}
          deed: {do: thing.do, next: {done: text, not: text}}
      """;

  static final String FINE =
      """
      main:
        start: top
        steps:
          top: {menu: w, options: {w: deed, w2: list, w3: hints}}
          deed: {do: thing.do, next: {done: told, not: top}}
          told: {menu: told, options: {w: call}}
          call: {transfer: talk, next: {noted: bye}}
          list: {choose: things, prompt: w, as: x, next: top}
          hints: {call: hints}
          bye: {end: w}
      """;
  static final String WORDS = "w: Word\nw2: Other\nw3: More words\ntold: 'No. {number}'\n";

  private Linted() {}

  static final String HINDI =
      """
      common: {"yes": हाँ, "no": नहीं, more: आगे, back: पीछे}
      hint:
        choice: "फिर:"
        shall-we: "अभी?"
        words: शब्द
        too-long: "{typed} / {max}"
        number: "{min} - {max}"
        name: नाम
        name-long: लंबा
        date: दिन
        phone: फ़ोन
        pin: चार
      w: शब्द
      w2: दूसरा
      w3: और
      told: "{number}"
      """;

  static List<String> lint(String dialogues, String words, String... hindi) {
    Script english = script(dialogues, words);
    List<Catalog> catalogs = new ArrayList<>(List.of(english.words().in(Language.ENGLISH)));
    for (String more : hindi) {
      catalogs.add(Catalog.of(Language.HINDI, YamlReader.read("hi.yaml", more)));
    }
    Script script = new Script("v1", english.dialogues(), Catalogs.of(catalogs));
    return faults(Linter.lint(script, VOCABULARY, List.of(Script.HOME)));
  }

  /// Findings about ways end the linting, so that words left over do not matter.
  static List<String> lintOnly(String dialogues, String words) {
    return faults(Linter.lint(Talk.script(dialogues, words), VOCABULARY, List.of(Script.HOME)));
  }

  static Script script(String dialogues, String words) {
    return Talk.script(dialogues + ALL_HINTS, words);
  }

  static List<String> faults(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }
}
