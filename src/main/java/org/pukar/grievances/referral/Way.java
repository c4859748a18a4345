package org.pukar.grievances.referral;

import java.util.Locale;
import java.util.Optional;

/// How a worker gave her consent. Immutable, as enums are.
public enum Way {
  /// By a key of her own phone.
  PHONE,
  /// On a call with staff, who read the words to her.
  CALL,
  /// At a desk.
  DESK;

  /// As it is written.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one that is written so.
  public static Optional<Way> find(String code) {
    for (Way way : values()) {
      if (way.code().equals(code)) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}
