package org.pukar.schemes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.Verdict;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Value;

/// A check of all schemes: on which day, by which answers, with which verdicts. Immutable; prints
/// none of it.
///
/// @param verdicts of the schemes, in their order
public record Checked(LocalDate day, Known known, SequencedMap<Scheme, Verdict> verdicts) {

  /// As it is kept, a line each: the day, the answers, and the verdicts with the first day of the
  /// version that was judged by. Padded to whole kilobytes: a row's length tells no answers.
  String text() {
    String answers =
        known.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .map(entry -> entry.getKey() + " " + text(entry.getValue()))
            .collect(Collectors.joining("\n"));
    String told =
        verdicts.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    String text = day + "\n" + answers + "\n" + told + "\n";
    return text + " ".repeat((1024 - text.length() % 1024) % 1024);
  }

  private String line(Scheme scheme, Verdict verdict) {
    String word =
        switch (verdict) {
          case Verdict.Eligible _ -> "yes";
          case Verdict.NotEligible _ -> "no";
          case Verdict.Unknown _ -> "unknown";
          case Verdict.NeedsPerson _ -> "person";
        };
    return scheme.id() + " " + scheme.on(day).from() + " " + word;
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Span(int min, int max) -> min + "-" + (max == Integer.MAX_VALUE ? "" : max);
      case Value.Word(String word) -> word;
    };
  }

  @Override
  public String toString() {
    return "Checked[" + day + "]";
  }
}
