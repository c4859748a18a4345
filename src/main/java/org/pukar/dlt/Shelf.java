package org.pukar.dlt;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Things by the words at one end of a text: one look for each length that such words have. Filled
/// by one thread; then threads may share it.
final class Shelf<T> {

  private final Map<String, T> things = new HashMap<>();
  private final SortedSet<Integer> lengths = new TreeSet<>();

  /// What stands under those words, put there if nothing did.
  T at(String words, Supplier<T> fresh) {
    lengths.add(words.length());
    return things.computeIfAbsent(words, _ -> fresh.get());
  }

  /// All that stands under some end of a text.
  ///
  /// @param end gives the text's end of that length
  Stream<T> under(int longest, IntFunction<String> end) {
    return lengths.headSet(longest + 1).stream()
        .map(length -> things.get(end.apply(length)))
        .filter(Objects::nonNull);
  }
}
