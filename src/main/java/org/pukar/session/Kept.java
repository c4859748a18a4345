package org.pukar.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pukar.dialogue.Session;

/// What is kept of a session between two hops. Immutable.
///
/// @param session where the caller stands
/// @param heard the last hop
/// @param said the last answers, the newest last, for hops that the network repeats
/// @param ended whether the last answer was the last word
public record Kept(Session session, Heard heard, List<Said> said, boolean ended) {
  private static final int ANSWERS = 4;

  /// An answer and the hop that it answered.
  public record Said(Heard hop, String text, boolean ends) {}

  public Kept {
    said = List.copyOf(said);
  }

  /// The answer this hop has had before.
  public Optional<Said> answerTo(Heard hop) {
    return said.stream().filter(before -> before.hop().equals(hop)).findFirst();
  }

  public Said lastAnswer() {
    return said.getLast();
  }

  /// This session after one more hop.
  public Kept after(Session next, Said answer) {
    List<Said> longer = new ArrayList<>(said);
    longer.add(answer);
    List<Said> newest = longer.subList(Math.max(0, longer.size() - ANSWERS), longer.size());
    return new Kept(next, answer.hop(), newest, answer.ends());
  }

  /// What is left of a session after its last word: that word, for all late repeats. How it was
  /// reached is nobody's business any more.
  public static Kept over(Session session, String lastWord) {
    Said said = new Said(Heard.of(""), lastWord, true);
    return new Kept(session, said.hop(), List.of(said), true);
  }

  /// A session after its first hop.
  public static Kept first(Session session, Said answer) {
    return new Kept(session, answer.hop(), List.of(answer), answer.ends());
  }
}
