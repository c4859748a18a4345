package org.pukar.outbox.sending;

import java.util.Locale;

/// How a text can end. The names stand in the table, in small letters.
enum End {
  TAKEN,
  REFUSED,
  UNKNOWN,
  GIVEN_UP,
  STOPPED,
  /// Staff have to look at it.
  ASIDE;

  /// The word in the table.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
