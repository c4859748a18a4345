package org.pukar.grievances.ration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a ration shop does. It stands in the case as words that can be counted: `ration.machine`.
public enum Reason {
  /// It gives nothing.
  NONE,
  /// Its machine fails, or does not know the finger.
  MACHINE,
  /// It gives less than is due.
  LESS;

  /// The key of its name in the catalogs, and the words of the case.
  public String key() {
    return "ration." + code();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The reason that a case's words are.
  public static Optional<Reason> of(String words) {
    return Stream.of(values()).filter(reason -> reason.key().equals(words)).findFirst();
  }
}
