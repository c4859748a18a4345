package org.pukar.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pukar.yaml.Yaml;

/// How one language counts: the words of a number, each of which is heard in one piece. Numbers
/// below a hundred are one piece, named by their digits, since in our languages each has a name of
/// its own. Immutable.
///
/// @param hundreds 100 to 900, where nothing follows
/// @param before the same, where something does
record Counting(
    List<String> hundreds,
    List<String> before,
    Unit thousand,
    Unit lakh,
    Unit crore,
    String rupees,
    boolean dayFirst) {

  /// A unit: its word for one of it and after a number of it, at the end and before the rest.
  record Unit(String one, String oneBefore, String many, String manyBefore) {

    static Unit of(Yaml yaml) {
      yaml.only("one", "one-before", "many", "many-before");
      return new Unit(
          yaml.get("one").text(),
          yaml.get("one-before").text(),
          yaml.get("many").text(),
          yaml.get("many-before").text());
    }

    private Stream<String> words() {
      return Stream.of(one, oneBefore, many, manyBefore);
    }

    private List<String> say(List<String> count, boolean isOne, boolean isLast) {
      if (isOne) {
        return List.of(isLast ? one : oneBefore);
      }
      List<String> words = new ArrayList<>(count);
      words.add(isLast ? many : manyBefore);
      return words;
    }
  }

  private static final long HUNDRED = 100;
  private static final long THOUSAND = 1_000;
  private static final long LAKH = 100_000;
  private static final long CRORE = 10_000_000;

  /// Reads one language of `numbers.yaml`.
  static Counting of(Yaml yaml) {
    return new Counting(
        texts(yaml.get("hundreds")),
        texts(yaml.get("hundreds-before")),
        Unit.of(yaml.get("thousand")),
        Unit.of(yaml.get("lakh")),
        Unit.of(yaml.get("crore")),
        yaml.get("rupees").text(),
        yaml.get("day-first").yes());
  }

  private static List<String> texts(Yaml yaml) {
    return yaml.list().stream().map(Yaml::text).toList();
  }

  /// The words of a number that is not negative, in their order: 18,40,450 is 18 lakh 40 thousand
  /// 450.
  List<String> words(long number) {
    if (number < HUNDRED) {
      return List.of(Long.toString(number));
    }
    if (number < THOUSAND) {
      int index = (int) (number / HUNDRED) - 1;
      boolean isLast = number % HUNDRED == 0;
      return with(List.of(isLast ? hundreds.get(index) : before.get(index)), number % HUNDRED);
    }
    if (number < LAKH) {
      return of(thousand, number, THOUSAND);
    }
    return number < CRORE ? of(lakh, number, LAKH) : of(crore, number, CRORE);
  }

  private List<String> of(Unit unit, long number, long size) {
    long rest = number % size;
    return with(unit.say(words(number / size), number / size == 1, rest == 0), rest);
  }

  private List<String> with(List<String> first, long rest) {
    List<String> words = new ArrayList<>(first);
    if (rest > 0) {
      words.addAll(words(rest));
    }
    return words;
  }

  /// Every word that a number or an amount may need.
  Stream<String> all() {
    return Stream.of(
            IntStream.range(0, (int) HUNDRED).mapToObj(Integer::toString),
            hundreds.stream(),
            before.stream(),
            thousand.words(),
            lakh.words(),
            crore.words(),
            Stream.of(rupees))
        .flatMap(words -> words)
        .distinct();
  }
}
