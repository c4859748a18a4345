package org.pukar.text.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pukar.text.Budget;
import org.pukar.text.Graphemes;

/// A text that is read part by part, and where the reader stands in it. Of one thread only.
final class Reading {

  private final Budget budget;

  /// What is not yet read. Most texts are read in one go, so clusters are looked for only at a cut.
  private String rest;

  Reading(String text, Budget budget) {
    this.rest = text.isBlank() ? "" : text;
    this.budget = budget;
  }

  boolean isDone() {
    return rest.isEmpty();
  }

  String rest() {
    return rest;
  }

  void finish() {
    rest = "";
  }

  /// Reads as many words as fit; if not even one does, as many clusters; nothing if none does. The
  /// white space on both sides of the cut is passed over.
  Optional<String> take(Predicate<String> fits) {
    List<String> clusters = withoutBlanks(clusters());
    int words = longest(clusters, fits, true);
    int end = words > 0 ? words : longest(clusters, fits, false);
    if (end == 0) {
      return Optional.empty();
    }
    rest = String.join("", withoutBlanks(clusters.subList(end, clusters.size())));
    return Optional.of(String.join("", clusters.subList(0, end)));
  }

  /// A cluster larger than a whole screen is nobody's letter (a vowel under a hundred accents) and
  /// is the only one that may be divided.
  private List<String> clusters() {
    return Graphemes.split(rest).stream()
        .flatMap(cluster -> budget.fits(cluster) ? Stream.of(cluster) : codePoints(cluster))
        .toList();
  }

  private static Stream<String> codePoints(String text) {
    return text.codePoints().mapToObj(Character::toString);
  }

  private static List<String> withoutBlanks(List<String> clusters) {
    int first = 0;
    while (first < clusters.size() && clusters.get(first).isBlank()) {
      first++;
    }
    return clusters.subList(first, clusters.size());
  }

  /// The end of the longest part that fits, among the ends of words or of clusters.
  private static int longest(List<String> clusters, Predicate<String> fits, boolean ofWords) {
    int longest = 0;
    StringBuilder part = new StringBuilder();
    for (int end = 1; end <= clusters.size(); end++) {
      part.append(clusters.get(end - 1));
      if (ofWords && !isEndOfWord(clusters, end)) {
        continue;
      }
      if (!fits.test(part.toString())) {
        break;
      }
      longest = end;
    }
    return longest;
  }

  private static boolean isEndOfWord(List<String> clusters, int end) {
    boolean isBeforeGap = end == clusters.size() || clusters.get(end).isBlank();
    return isBeforeGap && !clusters.get(end - 1).isBlank();
  }
}
