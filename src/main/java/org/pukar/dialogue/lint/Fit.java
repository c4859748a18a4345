package org.pukar.dialogue.lint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pukar.dialogue.Limits;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.ask.Reading;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.text.Gsm7;
import org.pukar.text.Language;
import org.pukar.text.Length;
import org.pukar.text.Manner;
import org.pukar.text.page.DoesNotFit;
import org.pukar.text.page.Page;
import org.pukar.yaml.Line;

/// Draws every screen in every language with the longest values, with its hints and its way back,
/// and checks that it fits the door and is written in letters that the door can carry.
final class Fit {
  /// Keys that any screen may say.
  static final List<String> EVERYWHERE =
      List.of(
          Screens.NOT_A_CHOICE,
          Screens.SHALL_WE,
          Screens.YES,
          Screens.NO,
          Screens.MORE,
          Screens.BACK);

  private final Script script;
  private final Vocabulary vocabulary;
  private final Manner manner;
  private final Screens screens;
  private final Consumer<Finding> report;

  /// The longest values of each language, found once: it takes a look at every place and job.
  private final Map<Language, Map<String, String>> samples = new EnumMap<>(Language.class);

  Fit(Script script, Vocabulary vocabulary, Manner manner, Consumer<Finding> report) {
    this.script = script;
    this.vocabulary = vocabulary;
    this.manner = manner;
    this.screens = new Screens(script, manner);
    this.report = report;
  }

  void check() {
    for (Language language : script.words().languages()) {
      for (Dialogue dialogue : script.dialogues().values()) {
        dialogue.steps().forEach((name, step) -> check(language, dialogue, name, step));
      }
      everywhere(language);
    }
  }

  /// Only what is said in other words than elsewhere: the plain ones fit the smallest screen.
  void checkVariants() {
    for (Language language : script.words().languages()) {
      for (Dialogue dialogue : script.dialogues().values()) {
        dialogue
            .steps()
            .forEach((name, step) -> {
              if (prompt(step).filter(key -> isVaried(language, key)).isPresent()) {
                check(language, dialogue, name, step);
              }
            });
      }
    }
  }

  private boolean isVaried(Language language, String key) {
    return !script.words().in(language).variant(key, manner.variant()).equals(key);
  }

  private static Optional<String> prompt(Step step) {
    return switch (step) {
      case Step.Menu menu -> Optional.of(menu.prompt());
      case Step.Choose choose -> Optional.of(choose.prompt());
      case Step.Ask ask -> Optional.of(ask.prompt());
      case Step.End end -> Optional.of(end.text());
      case Step.Do _, Step.Call _, Step.Transfer _ -> Optional.empty();
    };
  }

  private void everywhere(Language language) {
    Session session = session(language, new Frame("", ""));
    Place at = new Place(new Line("languages/" + language.code() + ".yaml", 1), "", language);
    List<String> labels = screens.labels(session, List.of(Screens.YES, Screens.NO));
    list(at, false, 1, () -> screens.options(session, Screens.SHALL_WE, labels));
  }

  private void check(Language language, Dialogue dialogue, String name, Step step) {
    Line line = dialogue.lines().getOrDefault(name, dialogue.line());
    Place at = new Place(line, dialogue.name() + "." + name, language);
    Session session = session(language, new Frame(dialogue.name(), name));
    switch (step) {
      case Step.Menu menu -> {
        List<String> labels = screens.labels(session, menu.options().keySet());
        list(
            at, false, Limits.PAGES_OF_TEXT, () -> screens.options(session, menu.prompt(), labels));
      }
      case Step.Choose choose -> choose(at, session, choose);
      case Step.Ask ask -> ask(at, session, ask);
      case Step.End end ->
          list(at, false, Limits.PAGES_OF_TEXT, () -> screens.text(session, end.text()));
      case Step.Do _, Step.Call _, Step.Transfer _ -> {}
    }
  }

  private void choose(Place at, Session session, Step.Choose choose) {
    Vocabulary.SourceShape shape = vocabulary.sources().get(choose.source());
    if (shape != null) {
      List<String> labels =
          shape.longest().apply(script.words().in(at.language)).stream()
              .map(Option::label)
              .toList();
      list(
          at,
          shape.anyScript(),
          Integer.MAX_VALUE,
          () -> screens.options(session, choose.prompt(), labels));
    }
  }

  private void ask(Place at, Session session, Step.Ask ask) {
    String question = screens.question(session, ask.prompt(), "");
    screen(at, false, question);
    if (!question.endsWith("\n0 " + screens.say(session, Screens.BACK, Map.of()))) {
      fault(at, "leaves no room for the way back");
    }
    for (Reading.Refused refused : ask.question().hints()) {
      String hint = screens.say(session, refused.hint(), refused.with());
      screen(at, false, screens.question(session, ask.prompt(), hint));
    }
  }

  private void list(Place at, boolean anyScript, int most, Supplier<List<Page>> drawn) {
    try {
      List<Page> pages = drawn.get();
      if (pages.size() > most) {
        fault(at, "takes " + pages.size() + " pages");
      }
      String hint =
          screens.say(session(at.language, new Frame("", "")), Screens.NOT_A_CHOICE, Map.of());
      for (Page page : pages) {
        screen(at, anyScript, page.text());
        if (page.count() > 0) {
          screen(at, anyScript, page.hinted(hint));
        }
      }
    } catch (DoesNotFit e) {
      fault(at, "has a line too long for a screen");
    }
  }

  private void screen(Place at, boolean anyScript, String text) {
    Length length = manner.budget().measure(text);
    if (!length.fits()) {
      fault(at, "takes " + length.used() + " of " + length.allowed());
    }
    if (at.language.isLatin() && !anyScript && !Gsm7.canWrite(text)) {
      fault(at, "has letters that the network's 7-bit alphabet has not");
    }
  }

  private Session session(Language language, Frame at) {
    Session session = Session.fresh("lint", script.version(), language);
    Map<String, String> longest =
        samples.computeIfAbsent(language, l -> vocabulary.samples(script.words().in(l)));
    return session.with(longest).standing(at);
  }

  private void fault(Place at, String fault) {
    report.accept(new Finding(at.line, at.step, "in " + at.language.code() + " " + fault));
  }

  private record Place(Line line, String step, Language language) {}
}
