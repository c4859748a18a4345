package org.pukar.schemes.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.schemes.rules.fact.Known;

/// A scheme of the Government: what it asks and gives, version by version. Immutable.
///
/// @param id never changes: `PMSBY`
/// @param versions in the order of their days, which do not overlap; at least one
public record Scheme(String id, List<Version> versions) {
  /// The doubt about a scheme whose last version has ended: ended is not refused.
  public static final String LAPSED = "lapsed";

  public Scheme {
    versions = List.copyOf(versions);
  }

  /// What holds from one day to another.
  ///
  /// @param to the last day, if there is one
  /// @param figures amounts in rupees or other numbers, for the words of what it gives
  /// @param papers what to bring, by the names that the catalogs know
  /// @param places where to go, likewise
  public record Version(
      LocalDate from,
      Optional<LocalDate> to,
      Condition rule,
      Map<String, Integer> figures,
      List<String> papers,
      List<String> places) {

    public Version {
      figures = Map.copyOf(figures);
      papers = List.copyOf(papers);
      places = List.copyOf(places);
    }

    boolean hasEnded(LocalDate day) {
      return to.filter(day::isAfter).isPresent();
    }
  }

  /// The version of that day: the last that had begun, even if it has ended; the first if none had.
  public Version on(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> !day.isBefore(version.from()))
        .findFirst()
        .orElse(versions.getFirst());
  }

  /// What the rules of that day say to what is known.
  public Verdict verdict(Known known, LocalDate day) {
    Version version = on(day);
    if (day.isBefore(version.from())) {
      return new Verdict.NotEligible(List.of());
    }
    Verdict verdict = new Weighing(known, day).weigh(version.rule()).verdict();
    return verdict instanceof Verdict.Eligible && version.hasEnded(day)
        ? new Verdict.NeedsPerson(Set.of(LAPSED))
        : verdict;
  }
}
