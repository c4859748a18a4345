package org.pukar.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;

/// Hears what a caller does on a call: a key, digits, words of her own, nothing. Beside the keys
/// that mean the same everywhere, `*` says it again, and 0 twice in a row leads to the main menu.
/// Who presses nothing hears it again, then less and more slowly, and is then offered a person.
/// Pure, so threads may share it.
record Ear(Script script, Engine engine, Shown shown) {
  private static final int SILENCES = 2;
  private static final String ZERO = "zero";

  Turn hear(Session session, String input) {
    Optional<UUID> recording = Marks.recording(input);
    if (recording.isPresent()) {
      return recorded(session.silent(0), recording.get());
    }
    return input.isEmpty() ? silence(session) : pressed(session.silent(0), input);
  }

  private Turn silence(Session session) {
    if (session.top().dialogue().equals(Script.SILENCE)) {
      return shown.goodbye(session);
    }
    if (session.silences() < SILENCES || !script.has(Script.SILENCE)) {
      return again(session.silent(Math.min(session.silences() + 1, SILENCES)));
    }
    return engine.aside(session.silent(0), Script.SILENCE);
  }

  private Turn pressed(Session session, String keys) {
    boolean wasZero = session.values().containsKey(ZERO) && !session.values().get(ZERO).isEmpty();
    Session now = wasZero == keys.equals("0") ? session : session.with(zero(keys.equals("0")));
    if (keys.equals("*")) {
      return again(now);
    }
    if (keys.equals("0")) {
      return wasZero
          ? engine.home(now.with(zero(false)).heard(""))
          : engine.typed(now.heard(""), keys);
    }
    if (asksForWords(now)) {
      return now.heard().isEmpty() ? again(now) : confirmed(now, keys);
    }
    return engine.typed(now, keys);
  }

  private static Map<String, String> zero(boolean pressed) {
    return Map.of(ZERO, pressed ? "0" : "");
  }

  private boolean asksForWords(Session session) {
    return script.step(session.top()) instanceof Step.Ask ask
        && (ask.question() instanceof Question.Text || ask.question() instanceof Question.Name);
  }

  /// What is said where nobody asked for words is not kept.
  private Turn recorded(Session session, UUID recording) {
    return asksForWords(session)
        ? shown.playedBack(session.heard(Marks.recorded(recording)), recording)
        : again(session);
  }

  private Turn confirmed(Session session, String key) {
    return switch (key) {
      case "1" -> keep(session.heard(""), session.heard());
      case "2" -> engine.show(session.heard(""));
      default -> again(session);
    };
  }

  private Turn keep(Session session, String recording) {
    Step.Ask ask = (Step.Ask) script.step(session.top());
    return engine.accept(session.leavingTrail(Limits.TRAIL), ask, recording);
  }

  private Turn again(Session session) {
    return Marks.recording(session.heard())
        .<Turn>map(recording -> shown.playedBack(session, recording))
        .orElseGet(() -> engine.show(session));
  }
}
