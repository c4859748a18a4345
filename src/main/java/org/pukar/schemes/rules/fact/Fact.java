package org.pukar.schemes.rules.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that can be known of a worker, such as `age`. Immutable.
public record Fact(String name, Kind kind) {
  public static final String YES = "yes";
  public static final String NO = "no";

  private static final Pattern STATE = Pattern.compile("s\\d{1,2}");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{0,9})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// What kind of value a fact has.
  public sealed interface Kind {
    /// A whole number.
    record Whole() implements Kind {}

    /// A whole number that is told as one of the bands that end at these, or above the last.
    record Bands(List<Integer> ends) implements Kind {}

    /// Yes or no.
    record YesNo() implements Kind {}

    /// One of these words.
    record OneOf(List<String> words) implements Kind {}

    /// A State, by its id.
    record State() implements Kind {}
  }

  /// Whether tests compare it with numbers; otherwise with words.
  public boolean isNumber() {
    return kind instanceof Kind.Whole || kind instanceof Kind.Bands;
  }

  /// Whether this fact can be that word.
  public boolean canBe(String word) {
    return switch (kind) {
      case Kind.YesNo _ -> word.equals(YES) || word.equals(NO);
      case Kind.OneOf(List<String> words) -> words.contains(word);
      case Kind.State _ -> STATE.matcher(word).matches();
      case Kind.Whole _, Kind.Bands _ -> false;
    };
  }

  /// The value that a text stands for: `34`, `15001-`, `yes`; none if it stands for none.
  public Optional<Value> read(String text) {
    if (!isNumber()) {
      return canBe(text) ? Optional.of(new Value.Word(text)) : Optional.empty();
    }
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      String max = span.group(2);
      return Optional.of(
          new Value.Span(
              Integer.parseInt(span.group(1)),
              max.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(max)));
    }
    return NUMBER.matcher(text).matches()
        ? Optional.of(Value.Span.of(Integer.parseInt(text)))
        : Optional.empty();
  }

  /// The bands as texts that [#read(String)] understands, the lowest first: `0-15000`, `15001-`.
  public static List<String> bands(List<Integer> ends) {
    List<String> bands = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      bands.add(from + "-" + end);
      from = end + 1;
    }
    bands.add(from + "-");
    return bands;
  }
}
