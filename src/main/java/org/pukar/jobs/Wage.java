package org.pukar.jobs;

import java.util.Locale;

/// What is paid for a day or a month. Immutable; threads may share it.
///
/// @param paise at least one rupee, less than a lakh
public record Wage(int paise, Per per) {
  private static final int RUPEE = 100;
  private static final int LAKH = 100_000 * RUPEE;

  public Wage {
    if (paise < RUPEE || paise >= LAKH) {
      throw new IllegalArgumentException("not a wage: " + paise + " paise");
    }
  }

  /// For how much work it is paid.
  public enum Per {
    DAY,
    MONTH
  }

  /// The amount as it is written in India: `850`, `15,000`, `612.50`.
  String rupees() {
    String whole = String.format(Locale.ROOT, "%,d", paise / RUPEE);
    int rest = paise % RUPEE;
    return rest == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", rest);
  }
}
