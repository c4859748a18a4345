package org.pukar.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pukar.dialogue.read.DialogueReader;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;
import org.pukar.yaml.YamlReader;

/// A small script and one caller talking with it. What actions come to is what the test says they
/// come to. One thread only.
public final class Talk {

  /// Words of every screen, and some that tests need again and again.
  private static final String WORDS =
      """
      common: {"yes": "Yes", "no": "No", more: More, back: Back}
      hint:
        choice: "Not there:"
        shall-we: "Do it now?"
        words: "In words."
        name: "In letters."
        name-long: "Shorter."
        too-long: "{typed} of {max}."
        number: "From {min} to {max}."
        date: "No such day."
        phone: "No such phone."
        pin: "Four digits."
      """;

  private final Script script;
  private final Engine engine;
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, List<Option>> lists = new HashMap<>();
  private Turn turn;

  private Talk(Script script) {
    this.script = script;
    this.engine = new Engine(script, Manner.SCREEN);
    this.turn = engine.begin(Session.fresh("s1", "v1", Language.ENGLISH), Script.HOME);
  }

  /// A script of these dialogues, which must have a `main`, with these English words besides those
  /// of every screen.
  public static Script script(String dialogues, String words) {
    return new Script(
        "v1",
        DialogueReader.read("d.yaml", dialogues),
        Catalogs.of(
            List.of(Catalog.of(Language.ENGLISH, YamlReader.read("en.yaml", WORDS + words)))));
  }

  /// Talks with a script from the start of `main`.
  public static Talk of(String dialogues, String words) {
    return new Talk(script(dialogues, words));
  }

  Talk doing(String action, Outcome outcome) {
    outcomes.put(action, outcome);
    return this;
  }

  Talk listing(String source, String... labels) {
    lists.put(
        source,
        IntStream.range(0, labels.length).mapToObj(i -> new Option("id" + i, labels[i])).toList());
    return this;
  }

  Talk listing(String source, List<String> labels) {
    return listing(source, labels.toArray(String[]::new));
  }

  Talk types(String... inputs) {
    for (String input : inputs) {
      Turn.Say say = said();
      turn = engine.next(say.session(), input);
    }
    return this;
  }

  Talk with(Session session) {
    turn = engine.show(session);
    return this;
  }

  /// The next turn as the engine gave it, nothing done yet.
  Turn turn() {
    return turn;
  }

  Engine engine() {
    return engine;
  }

  /// The text on the screen, once all deeds and lists on the way are done.
  String screen() {
    return said().screen().text();
  }

  Session session() {
    return said().session();
  }

  String step() {
    return session().top().step();
  }

  Turn.Say said() {
    while (true) {
      switch (turn) {
        case Turn.Say say -> {
          return say;
        }
        case Turn.Act act -> turn = engine.after(act.session(), outcome(act));
        case Turn.Fetch fetch ->
            turn = engine.offer(fetch, lists.getOrDefault(fetch.source(), List.of()));
      }
    }
  }

  private Outcome outcome(Turn.Act act) {
    return outcomes.getOrDefault(act.action(), Outcome.of("done"));
  }

  Script script() {
    return script;
  }
}
