package org.pukar.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pukar.dialogue.Session;

/// What is kept of a session between two hops. Immutable.
///
/// @param session where the caller stands
/// @param hop the last hop that was answered
/// @param at when it was answered
/// @param said the last answers, the newest last, for hops that the network repeats
/// @param ended whether the last answer was the last word
/// @param left whether the caller is known to have gone without one
public record Kept(
    Session session, Hop hop, Instant at, List<Said> said, boolean ended, boolean left) {
  private static final int ANSWERS = 4;

  /// Hops that only a name tells apart are remembered further back, without their answers.
  private static final int NAMES = 40;

  /// An answer and the hop that it answered; the text is empty where only the hop is remembered.
  public record Said(Hop hop, String text, boolean ends) {}

  public Kept {
    said = List.copyOf(said);
  }

  /// The answer to give to a hop that was answered before: the same, or, if that is not kept any
  /// more, the screen that the caller now has in hand.
  public Optional<Said> answerTo(Hop repeated) {
    return said.stream()
        .filter(before -> before.hop().equals(repeated))
        .reduce((_, newer) -> newer)
        .map(before -> before.text().isEmpty() ? lastAnswer() : before);
  }

  public Said lastAnswer() {
    return said.getLast();
  }

  /// This session after one more hop.
  public Kept after(Session next, Said answer, Instant now) {
    List<Said> longer = new ArrayList<>(said.size() + 1);
    int older = said.size() + 1 - ANSWERS;
    for (int i = 0; i < said.size(); i++) {
      Said before = said.get(i);
      if (i >= older) {
        longer.add(before);
      } else if (before.hop() instanceof Hop.Named && (i == 0 || i >= older - NAMES)) {
        longer.add(new Said(before.hop(), "", false));
      }
    }
    longer.add(answer);
    return new Kept(next, answer.hop(), now, longer, answer.ends(), false);
  }

  /// What is left of a session after its last word: that word, for all late repeats. How it was
  /// reached is nobody's business any more: names of hops, which say nothing by themselves, are
  /// filled up to always the same number, so that not even the length of the way shows.
  public Kept over(Session empty, Said lastWord, Instant now) {
    Hop known =
        switch (lastWord.hop()) {
          case Hop.Counted number -> number;
          case Hop.Named name -> name;
          case Hop.Whole _, Hop.Bare _ -> Hop.Whole.of("");
        };
    List<Said> left = new ArrayList<>(known instanceof Hop.Named ? filled(names()) : List.of());
    left.add(new Said(known, lastWord.text(), true));
    return new Kept(empty, known, now, left, true, false);
  }

  private static List<Said> filled(List<Said> names) {
    List<Said> filled = new ArrayList<>();
    for (int i = names.size(); i < NAMES; i++) {
      filled.add(new Said(Hop.Named.of("nobody's hop " + i), "", false));
    }
    filled.addAll(names);
    return filled;
  }

  /// The names of the last hops, the newest last, without their answers.
  private List<Said> names() {
    List<Said> names =
        said.stream()
            .filter(before -> before.hop() instanceof Hop.Named)
            .map(before -> new Said(before.hop(), "", false))
            .toList();
    return names.subList(Math.max(0, names.size() - NAMES), names.size());
  }

  /// A session after its first hop.
  public static Kept first(Session session, Said answer, Instant now) {
    return new Kept(session, answer.hop(), now, List.of(answer), answer.ends(), false);
  }

  /// A session after its first hop, on a line that had this one before. The names of the hops
  /// before are remembered, without their answers: a late repeat of one is no hop of the new
  /// session. The first place is the new dial's, which is remembered longest.
  public Kept anew(Session next, Said answer, Instant now) {
    List<Said> names = names();
    if (names.isEmpty()) {
      return first(next, answer, now);
    }
    List<Said> all = new ArrayList<>();
    all.add(new Said(answer.hop(), "", false));
    all.addAll(names);
    all.add(answer);
    return new Kept(next, answer.hop(), now, all, answer.ends(), false);
  }

  /// This session after something that was answered beside it: it stands where it stood, and is as
  /// old as it was.
  public Kept beside(Said answer) {
    return after(session, new Said(answer.hop(), answer.text(), false), at);
  }

  /// This session, of which the network said that its caller is gone.
  public Kept leftAlone() {
    return new Kept(session, hop, at, said, ended, true);
  }
}
