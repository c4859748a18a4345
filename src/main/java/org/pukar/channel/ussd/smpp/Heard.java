package org.pukar.channel.ussd.smpp;

import java.util.Optional;
import org.pukar.phone.PhoneNumber;

/// What a `deliver_sm` of USSD says. Immutable; prints nothing of it.
sealed interface Heard {

  /// Somebody dialled, or typed.
  ///
  /// @param traits all that tells it from others: a repeat has the same, and so may another hop
  /// @param code the code that was dialled; empty if this hop does not say it
  /// @param typed what was typed; of a dial what stood behind the code
  record Hop(
      Optional<PhoneNumber> caller,
      SessionMark session,
      String traits,
      String code,
      String typed,
      boolean dials)
      implements Heard {
    @Override
    public String toString() {
      return "Hop";
    }
  }

  /// The network says that the session is over.
  record Gone(Optional<PhoneNumber> caller, SessionMark session) implements Heard {
    @Override
    public String toString() {
      return "Gone";
    }
  }

  /// An operation that the settings do not name.
  record Unknown(int operation) implements Heard {}
}
