package org.pukar.dialogue;

import java.util.List;
import java.util.Map;
import org.pukar.dialogue.written.Script;
import org.pukar.text.Manner;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.page.Page;
import org.pukar.text.page.Pages;
import org.pukar.text.page.Sheet;

/// Draws screens: words from the catalogs, laid out on pages that fit the door. Threads may share
/// it.
public final class Screens {
  /// Said when a key is not on the list.
  public static final String NOT_A_CHOICE = "hint.choice";

  /// Asked before a deed is done whose inputs came ahead of their screens.
  public static final String SHALL_WE = "hint.shall-we";

  public static final String YES = "common.yes";
  public static final String NO = "common.no";
  public static final String MORE = "common.more";
  public static final String BACK = "common.back";

  private final Script script;
  private final Manner manner;

  public Screens(Script script, Manner manner) {
    this.script = script;
    this.manner = manner;
  }

  /// Pages of a prompt with labelled options, in the session's language.
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

  /// Pages of a text that nothing is chosen from; what follows the last page is for the step to
  /// know.
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

  /// A question with a hint above it, if there is one, and the way back below it. Where not all of
  /// it fits, the way back is left out, then the question: the hint is what the caller needs.
  public String question(Session session, String prompt, String hint) {
    String asked = words(session).say(prompt, manner.variant(), values(session));
    String hinted = hint.isEmpty() ? asked : hint + "\n" + asked;
    String withBack = back(session).isEmpty() ? hinted : hinted + "\n0 " + back(session);
    if (manner.budget().fits(withBack)) {
      return withBack;
    }
    return hint.isEmpty() || manner.budget().fits(hinted) ? hinted : hint;
  }

  /// Whether these words hold values of the session.
  boolean tellsValues(Session session, String key) {
    return !words(session).variables(key).isEmpty();
  }

  public String say(Session session, String key, Map<String, ?> with) {
    return words(session).say(key, Map.copyOf(with));
  }

  public List<String> labels(Session session, Iterable<String> keys) {
    Catalog words = words(session);
    Map<String, Object> values = values(session);
    return java.util.stream.StreamSupport.stream(keys.spliterator(), false)
        .map(key -> words.say(key, values))
        .toList();
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
