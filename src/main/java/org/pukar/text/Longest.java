package org.pukar.text;

import java.util.Comparator;
import java.util.stream.Stream;

/// Finds the longest of some texts, in UTF-16 units: what screens are measured with. Stateless, so
/// any thread may ask.
public final class Longest {
  private Longest() {}

  /// The first of those that are longest.
  ///
  /// @throws java.util.NoSuchElementException if there are none
  public static String of(Stream<String> texts) {
    return texts.max(Comparator.comparingInt(String::length)).orElseThrow();
  }
}
