package org.pukar.bench;

import java.time.Duration;
import java.util.function.Consumer;

/// Where figures are written down, and how long and large everything is. Immutable.
///
/// @param size multiplies times and counts: 5 is the whole, 1 a quick look
/// @param figures is told each figure as soon as it is there
public record Sheet(int size, Consumer<Figure> figures) {

  /// Writes a figure down.
  public void figure(String name, double value, String unit) {
    figures.accept(new Figure(name, value, unit));
  }

  /// So many seconds, as often as the size says.
  public Duration times(double seconds) {
    return Duration.ofMillis((long) (seconds * size * 1_000));
  }
}
