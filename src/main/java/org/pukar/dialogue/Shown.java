package org.pukar.dialogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.text.Language;
import org.pukar.text.page.Page;

/// Makes the turns that show a step and wait for the caller. Pure, so threads may share it.
final class Shown {
  /// Said to somebody on a call who does not answer.
  static final String GOODBYE = "voice.goodbye";

  private final Script script;
  private final Drawing screens;
  private final Map<Standing, List<Page>> laid = new ConcurrentHashMap<>();

  /// What the pages of a menu depend on whose words say the same to everybody.
  private record Standing(Frame menu, Language language, boolean hasWayBack, boolean slow) {}

  Shown(Script script, Drawing screens) {
    this.script = script;
    this.screens = screens;
  }

  /// The pages of the menu where the session stands. Those of words that say the same to everybody
  /// are made once.
  List<Page> pages(Session session, Step.Menu menu) {
    Standing standing =
        new Standing(
            session.top(), session.language(), !session.trail().isEmpty(), screens.isSlow(session));
    List<Page> before = laid.get(standing);
    if (before != null) {
      return before;
    }
    List<String> labels = screens.labels(session, menu.options().keySet());
    List<Page> pages = screens.options(session, menu.prompt(), labels);
    if (words(menu).noneMatch(key -> screens.tellsValues(session, key))) {
      laid.put(standing, pages);
    }
    return pages;
  }

  Turn.Say menu(Session session, Step.Menu menu, boolean refuses) {
    List<Page> pages = pages(session, menu);
    // Gone on with on another door, which has fewer pages for the same.
    int number = Math.min(session.page(), pages.size() - 1);
    Session there = number == session.page() ? session : session.onPage(number, List.of());
    return say(there, pages.get(number), refuses);
  }

  /// A page beyond the last, which a caller can ask for with 9, is refused.
  Turn.Say options(Turn.Fetch fetch, Step.Choose choose, List<Option> options) {
    Session session = fetch.session();
    List<String> labels = options.stream().map(screens::label).toList();
    List<Page> pages = screens.options(session, choose.prompt(), labels);
    int number = Math.min(session.page(), pages.size() - 1);
    Page page = pages.get(number);
    List<String> ids =
        options.subList(page.first(), page.first() + page.count()).stream()
            .map(Option::id)
            .toList();
    boolean refuses = fetch.refuses() || number < session.page();
    return say(session.onPage(number, ids), page, refuses);
  }

  Turn.Say shallWe(Session session, boolean refuses) {
    List<String> labels = screens.labels(session, List.of(Screens.YES, Screens.NO));
    return say(session, screens.options(session, Screens.SHALL_WE, labels).getFirst(), refuses);
  }

  Turn.Say question(Session session, Step.Ask ask) {
    return say(session, screens.question(session, ask.prompt(), ""), false, false);
  }

  /// What the caller said in her own voice is played to her; it is kept if she wishes.
  Turn.Say playedBack(Session session, UUID recording) {
    return say(session, screens.playedBack(session, recording), false, false);
  }

  Turn.Say refusal(Session session, Step.Ask ask, String hint, Map<String, String> with) {
    String why = screens.say(session, hint, with);
    return say(session, screens.question(session, ask.prompt(), why), false, true);
  }

  Turn.Say text(Session session, Step.End end) {
    List<Page> pages = screens.text(session, end.text());
    int last = pages.size() - 1;
    int number = Math.min(session.page(), last);
    Session there = session.onPage(number, List.of());
    return say(there, pages.get(number).text(), number == last, false);
  }

  /// The last words of one who presses no key and says nothing.
  Turn.Say goodbye(Session session) {
    return say(session, screens.say(session, GOODBYE, Map.of()), true, false);
  }

  /// Whether this step's screen says again something that was told before.
  boolean tells(Session session) {
    return words(script.step(session.top())).anyMatch(key -> screens.tellsValues(session, key));
  }

  private static Stream<String> words(Step step) {
    return switch (step) {
      case Step.Menu menu ->
          Stream.concat(Stream.of(menu.prompt()), menu.options().keySet().stream());
      case Step.Choose choose -> Stream.of(choose.prompt());
      case Step.Ask ask -> Stream.of(ask.prompt());
      case Step.End end -> Stream.of(end.text());
      case Step.Do _, Step.Transfer _, Step.Call _ -> Stream.of();
    };
  }

  private Turn.Say say(Session session, Page page, boolean refuses) {
    String text =
        refuses ? page.hinted(screens.say(session, Screens.NOT_A_CHOICE, Map.of())) : page.text();
    return say(session, text, false, refuses);
  }

  private Turn.Say say(Session session, String text, boolean ends, boolean refuses) {
    String whole = screens.whole(session, script.step(session.top()), text, ends);
    return new Turn.Say(session, new Screen(whole, ends, refuses, session.top()));
  }
}
