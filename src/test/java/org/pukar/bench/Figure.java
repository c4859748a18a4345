package org.pukar.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A figure that we claim. Immutable.
///
/// @param name such as `ussd.ratio`
/// @param unit such as `1`, `ms`, `1/s`
public record Figure(String name, double value, String unit) {
  private static final int DECIMALS = 3;

  /// A line of JSON.
  ///
  /// @throws NumberFormatException if the value is not a number, or has no end
  public String json() {
    String digits =
        BigDecimal.valueOf(value)
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return "{\"figure\": \"%s\", \"value\": %s, \"unit\": \"%s\"}".formatted(name, digits, unit);
  }
}
