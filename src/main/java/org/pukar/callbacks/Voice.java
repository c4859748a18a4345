package org.pukar.callbacks;

import java.util.Locale;

/// Who shall call.
enum Voice {
  /// Whoever is free.
  ANY,
  WOMAN,
  MAN;

  /// The word in the table and in the words.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Voice of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
