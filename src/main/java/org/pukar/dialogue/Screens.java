package org.pukar.dialogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.page.Page;
import org.pukar.text.page.Pages;
import org.pukar.text.page.Sheet;

/// Draws screens: words from the catalogs, laid out on pages that fit the door. Threads may share
/// it.
public final class Screens implements Drawing {
  /// Said when a key is not on the list.
  public static final String NOT_A_CHOICE = "hint.choice";

  /// Asked before a deed is done whose inputs came ahead of their screens.
  public static final String SHALL_WE = "hint.shall-we";

  public static final String YES = "common.yes";
  public static final String NO = "common.no";
  public static final String MORE = "common.more";
  public static final String BACK = "common.back";

  /// The variant of words that are heard.
  public static final String HEARD = "voice";

  /// Says on a call which key leads to what.
  public static final String PRESS = "voice.press";

  /// What any call may say.
  public static final List<String> SAID =
      List.of(
          PRESS,
          Announcements.YOU_SAID,
          Announcements.KEEP,
          Announcements.SAY_AGAIN,
          Shown.GOODBYE);

  private final Script script;
  private final Manner manner;

  public Screens(Script script, Manner manner) {
    this.script = script;
    this.manner = manner;
  }

  @Override
  public List<Page> options(Session session, String prompt, List<String> labels) {
    return Pages.lay(sheet(session, prompt, labels), manner.budget());
  }

  private Sheet sheet(Session session, String prompt, List<String> labels) {
    Catalog words = words(session);
    return new Sheet(
        words.say(prompt, manner.variant(), values(session)),
        labels,
        words.say(MORE, Map.of()),
        back(session),
        words.say(NOT_A_CHOICE, Map.of()));
  }

  @Override
  public List<Page> text(Session session, String key) {
    Catalog words = words(session);
    Sheet sheet =
        new Sheet(
            words.say(key, manner.variant(), values(session)),
            List.of(),
            words.say(MORE, Map.of()),
            "",
            "");
    return Pages.lay(sheet, manner.budget());
  }

  /// Where not all of it fits, the way back is left out, then the question: the hint is what the
  /// caller needs.
  @Override
  public String question(Session session, String prompt, String hint) {
    String asked = words(session).say(prompt, manner.variant(), values(session));
    String hinted = hint.isEmpty() ? asked : hint + "\n" + asked;
    String withBack = back(session).isEmpty() ? hinted : hinted + "\n0 " + back(session);
    if (manner.budget().fits(withBack)) {
      return withBack;
    }
    return hint.isEmpty() || manner.budget().fits(hinted) ? hinted : hint;
  }

  @Override
  public boolean tellsValues(Session session, String key) {
    return !words(session).variables(key).isEmpty();
  }

  /// Nothing is ever said into a screen.
  @Override
  public String playedBack(Session session, UUID recording) {
    throw new IllegalStateException("a screen plays nothing back");
  }

  @Override
  public String say(Session session, String key, Map<String, ?> with) {
    return words(session).say(key, Map.copyOf(with));
  }

  @Override
  public List<String> labels(Session session, Iterable<String> keys) {
    Catalog words = words(session);
    Map<String, Object> values = values(session);
    return java.util.stream.StreamSupport.stream(keys.spliterator(), false)
        .map(key -> words.say(key, values))
        .toList();
  }

  @Override
  public String label(Option option) {
    return option.label();
  }

  /// A screen stays until it is answered.
  @Override
  public boolean isSlow(Session session) {
    return false;
  }

  @Override
  public String whole(Session session, Step step, String text, boolean ends) {
    return text;
  }

  private Catalog words(Session session) {
    return script.words().in(session.language());
  }

  private String back(Session session) {
    return session.trail().isEmpty() ? "" : words(session).say(BACK, Map.of());
  }

  private static Map<String, Object> values(Session session) {
    return Map.copyOf(session.values());
  }
}
