package org.pukar.channel.plivo;

import java.util.Optional;
import org.pukar.channel.wire.Fields;
import org.pukar.phone.PhoneNumber;

/// Numbers as Plivo writes them: with their country, without the plus. Stateless.
public final class PlivoNumbers {
  private PlivoNumbers() {}

  /// Whose number stands in a field that must be there; empty for one that nobody can be reached
  /// by.
  public static Optional<PhoneNumber> read(Fields fields, String name) {
    return fields.sender(name).or(() -> foreign(fields.name(name)));
  }

  /// With its country a number has eleven digits or more; a shorter one may be anything.
  private static Optional<PhoneNumber> foreign(String number) {
    boolean isWhole = number.matches("[1-9][0-9]{10,14}");
    return isWhole ? PhoneNumber.caller("+" + number) : Optional.empty();
  }
}
