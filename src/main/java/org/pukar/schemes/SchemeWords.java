package org.pukar.schemes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.Scheme.Version;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;

/// How schemes are told: each has a name and a line on what it gives in the catalogs; papers,
/// offices and reasons are words that all schemes share. Immutable; threads share it.
///
/// @param rulebook whose schemes are told
record SchemeWords(Rulebook rulebook) {
  private static final String BETWEEN = ", ";

  static String name(Scheme scheme, Catalog words) {
    return words.say(key(scheme, "name"), Map.of());
  }

  /// What it gives, with the version's figures.
  static String gives(Scheme scheme, Version version, Catalog words) {
    return words.say(key(scheme, "gives"), Map.copyOf(version.figures()));
  }

  static String papers(Version version, Catalog words) {
    return list("paper.", version.papers(), words);
  }

  static String offices(Version version, Catalog words) {
    return list("office.", version.places(), words);
  }

  private static String list(String prefix, List<String> names, Catalog words) {
    return names.stream()
        .map(name -> words.say(prefix + name, Map.of()))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String key(Scheme scheme, String part) {
    return "scheme." + scheme.id() + "." + part;
  }

  /// Every key that a scheme of any version may be told with.
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Scheme scheme : rulebook.schemes()) {
      keys.addAll(List.of(key(scheme, "name"), key(scheme, "gives")));
      for (Version version : scheme.versions()) {
        version.papers().forEach(paper -> keys.add("paper." + paper));
        version.places().forEach(place -> keys.add("office." + place));
        keys.addAll(Why.keys(version.rule()));
      }
    }
    return keys;
  }

  /// The names of all figures with the longest number of each, and of a reason's limits.
  Map<String, String> figures() {
    Map<String, Integer> largest = new TreeMap<>();
    versions().forEach(v -> v.figures().forEach((name, n) -> largest.merge(name, n, Math::max)));
    Map<String, String> figures = new LinkedHashMap<>();
    largest.forEach((name, number) -> figures.put(name, number.toString()));
    figures.put(Why.LIMITS, "18-59");
    return figures;
  }

  private Stream<Version> versions() {
    return rulebook.schemes().stream().flatMap(scheme -> scheme.versions().stream());
  }

  /// The longest that any scheme's version is told with in these words.
  String longest(BiFunction<Scheme, Version, String> told) {
    return Longest.of(
        rulebook.schemes().stream()
            .flatMap(scheme -> scheme.versions().stream().map(v -> told.apply(scheme, v))));
  }
}
