package org.pukar.dialogue;

import static org.pukar.text.catalog.Catalog.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Wants;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.page.Page;

/// Puts everything in sentences that are heard: a prompt, and for each option the key to press, at
/// most five at a time, for nobody keeps more in mind. Threads may share it.
final class Announcements implements Drawing {
  static final String YOU_SAID = "voice.you-said";
  static final String KEEP = "voice.keep";
  static final String SAY_AGAIN = "voice.say-again";

  private static final int OPTIONS = 5;
  private static final int MORE_KEY = 9;
  private static final int BACK_KEY = 0;

  /// Two minutes hold what anybody tells in one go; a name, or a place, a moment.
  private static final int RECORDING_S = 120;

  private static final int DATE_DIGITS = 8;
  private static final int PHONE_DIGITS = 15;
  private static final int PIN_DIGITS = 4;

  /// Fixed words end, and others begin, where nothing is said as a value.
  private static final String SEAM = VALUE + VALUE;

  private final Script script;

  Announcements(Script script) {
    this.script = script;
  }

  @Override
  public List<Page> options(Session session, String prompt, List<String> labels) {
    List<Page> pages = new ArrayList<>();
    for (int first = 0; first == 0 || first < labels.size(); first += OPTIONS) {
      int count = Math.min(OPTIONS, labels.size() - first);
      String head = first == 0 && !isSlow(session) ? prompt(session, prompt) : "";
      pages.add(new Page(head, body(session, labels, first, count), first, count));
    }
    return List.copyOf(pages);
  }

  private String body(Session session, List<String> labels, int first, int count) {
    List<String> lines = new ArrayList<>();
    for (int key = 1; key <= count; key++) {
      lines.add(press(session, labels.get(first + key - 1), key));
    }
    if (first + count < labels.size()) {
      lines.add(press(session, words(session).say(Screens.MORE, Map.of()), MORE_KEY));
    }
    if (!session.trail().isEmpty()) {
      lines.add(press(session, words(session).say(Screens.BACK, Map.of()), BACK_KEY));
    }
    return String.join(isSlow(session) ? "\n" + silence(session) + "\n" : "\n", lines);
  }

  private static String silence(Session session) {
    return Prompt.line(session.language(), "");
  }

  private String press(Session session, String label, int key) {
    Language language = Marks.language(label).orElse(session.language()).spoken();
    String sentence =
        script.words().in(language).marked(Screens.PRESS, "", Map.of("option", SEAM, "key", key));
    String gap = VALUE + SEAM + VALUE;
    return Prompt.line(language, sentence.replace(gap, SEAM + Marks.label(label) + SEAM));
  }

  private String prompt(Session session, String key) {
    return Prompt.line(
        session.language(),
        words(session).marked(key, Screens.HEARD, Map.copyOf(session.values())));
  }

  @Override
  public List<Page> text(Session session, String key) {
    return List.of(new Page(prompt(session, key), "", 0, 0));
  }

  @Override
  public String question(Session session, String prompt, String hint) {
    String asked = prompt(session, prompt);
    return hint.isEmpty() ? asked : hint + "\n" + asked;
  }

  @Override
  public String playedBack(Session session, UUID recording) {
    Catalog words = words(session);
    return Stream.of(
            say(session, YOU_SAID, Map.of()),
            Prompt.line(recording),
            press(session, words.say(KEEP, Map.of()), 1),
            press(session, words.say(SAY_AGAIN, Map.of()), 2))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String say(Session session, String key, Map<String, ?> with) {
    return Prompt.line(
        session.language(), words(session).marked(key, Screens.HEARD, Map.copyOf(with)));
  }

  @Override
  public List<String> labels(Session session, Iterable<String> keys) {
    Catalog words = words(session);
    Map<String, Object> values = Map.copyOf(session.values());
    return StreamSupport.stream(keys.spliterator(), false)
        .map(key -> words.marked(key, Screens.HEARD, values))
        .toList();
  }

  /// Numbers in it are said as such.
  @Override
  public String label(Option option) {
    String label = VALUE + option.label() + VALUE;
    return option.language().map(language -> Marks.in(language, label)).orElse(label);
  }

  @Override
  public boolean tellsValues(Session session, String key) {
    return !words(session).variables(words(session).variant(key, Screens.HEARD)).isEmpty();
  }

  @Override
  public boolean isSlow(Session session) {
    return session.silences() > 1;
  }

  @Override
  public String whole(Session session, Step step, String text, boolean ends) {
    return Prompt.write(ends ? new Wants.Nothing() : wants(session, step), text);
  }

  private static Wants wants(Session session, Step step) {
    return switch (step) {
      case Step.Ask ask when session.heard().isEmpty() -> wants(ask.question());
      case Step.Ask _,
          Step.Menu _,
          Step.Choose _,
          Step.Do _,
          Step.Transfer _,
          Step.Call _,
          Step.End _ ->
          new Wants.Key();
    };
  }

  private static Wants wants(Question question) {
    return switch (question) {
      case Question.Text _, Question.Name _ -> new Wants.Recording(RECORDING_S);
      case Question.Code(int max) -> new Wants.Digits(max);
      case Question.Whole(int _, int max) -> new Wants.Digits(Integer.toString(max).length());
      case Question.Date _ -> new Wants.Digits(DATE_DIGITS);
      case Question.Phone _ -> new Wants.Digits(PHONE_DIGITS);
      case Question.Pin _ -> new Wants.Digits(PIN_DIGITS);
    };
  }

  private Catalog words(Session session) {
    return script.words().in(session.language());
  }
}
