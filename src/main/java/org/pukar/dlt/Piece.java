package org.pukar.dlt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A stretch of a template: words as they are, or gaps side by side. Immutable.
sealed interface Piece {

  Pattern TAG = Pattern.compile("\\{#[^}]*}");

  record Fixed(String words) implements Piece {}

  /// Where something differs.
  ///
  /// @param first the position of the first among the template's variables, from 1
  /// @param registered what was registered for such values
  record Gap(List<VariableKind> kinds, int first, VariableKind.Whitelist registered)
      implements Piece {

    int longest() {
      return kinds.stream().mapToInt(VariableKind::longest).sum();
    }

    /// Whether the value can be divided among the gaps, in order.
    boolean holds(String value) {
      if (value.length() > longest()) {
        return false;
      }
      if (kinds.stream().allMatch(kind -> kind == VariableKind.VAR)) {
        return true;
      }
      BitSet ends = new BitSet();
      ends.set(0);
      for (VariableKind kind : kinds) {
        ends = ends(value, ends, kind, registered);
      }
      return ends.get(value.length());
    }

    /// Where one more variable can end, of those that begin at these places.
    private static BitSet ends(
        String value, BitSet begins, VariableKind kind, VariableKind.Whitelist registered) {
      BitSet ends = new BitSet();
      begins.stream()
          .forEach(from ->
              IntStream.rangeClosed(from, Math.min(value.length(), from + kind.longest()))
                  .filter(to -> kind.mayHold(value.substring(from, to)))
                  .filter(to -> registered.has(kind, value.substring(from, to)))
                  .forEach(ends::set));
      return ends;
    }
  }

  /// What a template's words are made of; words and gaps take turns.
  static List<Piece> of(String words, VariableKind.Whitelist registered) {
    List<Piece> pieces = new ArrayList<>();
    List<VariableKind> gap = new ArrayList<>();
    int variables = 0;
    int end = 0;
    for (Matcher tag = TAG.matcher(words); tag.find(); end = tag.end()) {
      if (tag.start() > end) {
        close(gap, variables, registered, pieces);
        pieces.add(new Fixed(words.substring(end, tag.start())));
      }
      gap.add(VariableKind.of(tag.group()).orElseThrow());
      variables++;
    }
    close(gap, variables, registered, pieces);
    if (end < words.length()) {
      pieces.add(new Fixed(words.substring(end)));
    }
    return List.copyOf(pieces);
  }

  private static void close(
      List<VariableKind> gap,
      int variables,
      VariableKind.Whitelist registered,
      List<Piece> pieces) {
    if (!gap.isEmpty()) {
      pieces.add(new Gap(List.copyOf(gap), variables - gap.size() + 1, registered));
      gap.clear();
    }
  }
}
