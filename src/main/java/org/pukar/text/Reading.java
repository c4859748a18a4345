package org.pukar.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A text that is read part by part, and where the reader stands in it. Of one thread only.
final class Reading {

  private final List<String> clusters;
  private int at;

  /// A cluster larger than a whole screen is nobody's letter (a vowel under a hundred accents) and
  /// is the only one that may be divided.
  Reading(String text, Budget budget) {
    this.clusters =
        Graphemes.split(text).stream()
            .flatMap(cluster -> budget.fits(cluster) ? Stream.of(cluster) : codePoints(cluster))
            .toList();
  }

  private static Stream<String> codePoints(String text) {
    return text.codePoints().mapToObj(Character::toString);
  }

  boolean isDone() {
    return at == clusters.size();
  }

  String rest() {
    return until(clusters.size());
  }

  void finish() {
    at = clusters.size();
  }

  /// Reads as many words as fit; if not even one does, as many clusters; nothing if none does. The
  /// white space on both sides of the cut is passed over.
  Optional<String> take(Predicate<String> fits) {
    passBlanks();
    int words = longest(fits, true);
    int end = words > at ? words : longest(fits, false);
    if (end == at) {
      return Optional.empty();
    }
    String taken = until(end);
    at = end;
    passBlanks();
    return Optional.of(taken);
  }

  /// The end of the longest part that fits, among the ends of words or of clusters.
  private int longest(Predicate<String> fits, boolean ofWords) {
    int longest = at;
    for (int end = at + 1; end <= clusters.size(); end++) {
      if (ofWords && !isEndOfWord(end)) {
        continue;
      }
      if (!fits.test(until(end))) {
        break;
      }
      longest = end;
    }
    return longest;
  }

  private boolean isEndOfWord(int end) {
    boolean isBeforeGap = end == clusters.size() || clusters.get(end).isBlank();
    return isBeforeGap && !clusters.get(end - 1).isBlank();
  }

  private void passBlanks() {
    while (at < clusters.size() && clusters.get(at).isBlank()) {
      at++;
    }
  }

  private String until(int end) {
    return String.join("", clusters.subList(at, end));
  }
}
