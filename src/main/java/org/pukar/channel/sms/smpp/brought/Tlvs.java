package org.pukar.channel.sms.smpp.brought;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/// The optional parameters of a message; of two with one tag the first counts. Nobody changes it.
public final class Tlvs {
  /// Tag and length, two octets each.
  private static final int BEFORE_VALUE = 4;

  private final OptionalParameter[] parameters;

  private Tlvs(OptionalParameter[] parameters) {
    this.parameters = parameters;
  }

  /// Those of a delivery: jsmpp gives null for none.
  public static Tlvs of(DeliverSm pdu) {
    OptionalParameter[] parameters = pdu.getOptionalParameters();
    return new Tlvs(parameters == null ? new OptionalParameter[0] : parameters);
  }

  /// The value's octets; empty if there is none.
  byte[] octets(Tag tag) {
    return octets(tag.code());
  }

  /// The same by the tag's number, whatever the library takes the value for.
  public byte[] octets(int tag) {
    return found((short) tag)
        .map(OptionalParameter::serialize)
        .map(whole -> Arrays.copyOfRange(whole, BEFORE_VALUE, whole.length))
        .orElse(new byte[0]);
  }

  /// The value as a number without sign; empty if there is none.
  public OptionalInt number(Tag tag) {
    return switch (found(tag.code()).orElse(null)) {
      case OptionalParameter.Byte octet -> OptionalInt.of(octet.getValue() & 0xFF);
      case OptionalParameter.Short two -> OptionalInt.of(two.getValue() & 0xFFFF);
      case null, default -> OptionalInt.empty();
    };
  }

  private Optional<OptionalParameter> found(short tag) {
    return Arrays.stream(parameters).filter(one -> one.tag == tag).findFirst();
  }
}
