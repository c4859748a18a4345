package org.pukar.dlt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pukar.dlt.Piece.Fixed;
import org.pukar.dlt.Piece.Gap;

/// A template taken to pieces, to hold texts against. Immutable.
///
/// @param fixed how much of it never differs, in UTF-16 units
/// @param letters how many letters are in that
record Form(Template template, List<Piece> pieces, int fixed, int letters) {

  static Form of(Template template, VariableKind.Whitelist registered) {
    List<Piece> pieces = Piece.of(template.words(), registered);
    String fixed = pieces.stream().map(Form::fixed).collect(Collectors.joining());
    int letters = (int) fixed.codePoints().filter(Character::isAlphabetic).count();
    return new Form(template, pieces, fixed.length(), letters);
  }

  private static String fixed(Piece piece) {
    return switch (piece) {
      case Fixed words -> words.words();
      case Gap _ -> "";
    };
  }

  /// Its words before the first gap; empty if it begins with one.
  String beginning() {
    return pieces.getFirst() instanceof Fixed words ? words.words() : "";
  }

  /// Its words behind the last gap; empty if it ends with one.
  String ending() {
    return pieces.getLast() instanceof Fixed words ? words.words() : "";
  }

  boolean fits(String text) {
    return text.length() >= fixed
        && text.startsWith(beginning())
        && text.endsWith(ending())
        && new Matching(pieces, text).succeeds();
  }

  /// What is wrong with a text that has all the fixed words, in order, but does not fit: the first
  /// variable that cannot hold what stands there. Empty if it has not all the words.
  Optional<String> fault(String text) {
    if (text.length() < fixed || !text.startsWith(beginning()) || !text.endsWith(ending())) {
      return Optional.empty();
    }
    Optional<String> fault = Optional.empty();
    int from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Fixed words -> from += words.words().length();
        case Gap gap -> {
          int to = end(i, from, text);
          if (to < from) {
            return Optional.empty();
          }
          String value = text.substring(from, to);
          fault = fault.or(() -> fault(gap, value));
          from = to;
        }
      }
    }
    return fault.map(what -> what + ", template " + template.id());
  }

  /// Where a gap's value ends if it is as short as can be; the last one goes up to the ending.
  private int end(int gap, int from, String text) {
    boolean last = gap + 2 >= pieces.size();
    return last || !(pieces.get(gap + 1) instanceof Fixed next)
        ? text.length() - ending().length()
        : text.indexOf(next.words(), from);
  }

  private static Optional<String> fault(Gap gap, String value) {
    if (gap.holds(value)) {
      return Optional.empty();
    }
    int last = gap.first() + gap.kinds().size() - 1;
    String which =
        gap.kinds().size() == 1
            ? "variable " + gap.first()
            : "variables " + gap.first() + " to " + last;
    return Optional.of(which + why(gap, value));
  }

  private static String why(Gap gap, String value) {
    VariableKind first = gap.kinds().getFirst();
    if (value.length() > gap.longest()) {
      return " longer than " + gap.longest() + " letters";
    }
    return gap.kinds().size() == 1 && first.mayHold(value)
        ? " filled with what was not registered for " + first.tag()
        : " filled with what " + first.tag() + " may not hold";
  }
}
