package org.pukar.grievances.cases.search;

import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// What cases are looked for by. Immutable; prints nothing of it.
public sealed interface Sought {

  /// The case of that number, open or not.
  ///
  /// @param number nine digits
  record Named(String number) implements Sought {}

  /// Those that were filed from this phone, open or not, the newest first.
  record Phone(PhoneNumber phone) implements Sought {
    @Override
    public String toString() {
      return "Phone";
    }
  }

  /// Those of the same row of callers, open or not, the newest first.
  record Caller(UUID caller) implements Sought {}

  /// The open ones that somebody has, the one that must be settled first at the beginning.
  record Owner(UUID owner, After after) implements Sought {}
}
