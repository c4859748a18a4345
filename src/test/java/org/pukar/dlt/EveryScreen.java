package org.pukar.dlt;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.pukar.RealScript;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.ask.Reading;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.text.page.Page;

/// Draws every screen of the shipped script in every language with its longest values, as the
/// linter does.
final class EveryScreen {
  private final Script script = RealScript.script();
  private final Vocabulary vocabulary = RealScript.vocabulary();
  private final Screens screens;
  private final BiConsumer<String, String> seen;

  private EveryScreen(Manner manner, BiConsumer<String, String> seen) {
    this.screens = new Screens(script, manner);
    this.seen = seen;
  }

  /// @param seen gets where each screen stands, and its text
  static void draw(Manner manner, BiConsumer<String, String> seen) {
    EveryScreen every = new EveryScreen(manner, seen);
    every.script.words().languages().forEach(every::draw);
  }

  private void draw(Language language) {
    Session longest =
        Session.fresh("every", script.version(), language)
            .with(vocabulary.samples(script.words().in(language)));
    for (Dialogue dialogue : script.dialogues().values()) {
      dialogue
          .steps()
          .forEach((name, step) -> draw(longest.standing(new Frame(dialogue.name(), name)), step));
    }
    Session anywhere = longest.standing(new Frame("any", "where"));
    List<String> yesOrNo = screens.labels(anywhere, List.of(Screens.YES, Screens.NO));
    pages(anywhere, screens.options(anywhere, Screens.SHALL_WE, yesOrNo));
  }

  private void draw(Session session, Step step) {
    switch (step) {
      case Step.Menu menu ->
          pages(
              session,
              screens.options(
                  session, menu.prompt(), screens.labels(session, menu.options().keySet())));
      case Step.Choose choose ->
          pages(session, screens.options(session, choose.prompt(), listed(session, choose)));
      case Step.Ask ask -> ask(session, ask);
      case Step.End end -> pages(session, screens.text(session, end.text()));
      case Step.Do _, Step.Call _, Step.Transfer _ -> {}
    }
  }

  private List<String> listed(Session session, Step.Choose choose) {
    return Objects.requireNonNull(vocabulary.sources().get(choose.source()))
        .longest()
        .apply(script.words().in(session.language()))
        .stream()
        .map(Option::label)
        .toList();
  }

  private void ask(Session session, Step.Ask ask) {
    see(session, screens.question(session, ask.prompt(), ""));
    for (Reading.Refused refused : ask.question().hints()) {
      String hint = screens.say(session, refused.hint(), refused.with());
      see(session, screens.question(session, ask.prompt(), hint));
    }
  }

  private void pages(Session session, List<Page> pages) {
    String hint = screens.say(session, Screens.NOT_A_CHOICE, Map.of());
    for (Page page : pages) {
      see(session, page.text());
      if (page.count() > 0) {
        see(session, page.hinted(hint));
      }
    }
  }

  private void see(Session session, String text) {
    seen.accept(session.language().code() + " " + session.top(), text);
  }
}
