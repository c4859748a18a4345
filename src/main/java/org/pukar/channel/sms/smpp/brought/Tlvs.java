package org.pukar.channel.sms.smpp.brought;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jspecify.annotations.Nullable;

/// The optional parameters of a message. Nobody changes it.
final class Tlvs {
  private final OptionalParameter[] parameters;

  /// @param parameters as jsmpp gives them: null for none
  Tlvs(OptionalParameter @Nullable [] parameters) {
    this.parameters = parameters == null ? new OptionalParameter[0] : parameters;
  }

  /// The value's octets; empty if there is none.
  byte[] octets(Tag tag) {
    return found(tag).orElse(null) instanceof OptionalParameter.OctetString found
        ? found.getValue()
        : new byte[0];
  }

  /// The value as a number without sign; empty if there is none.
  OptionalInt number(Tag tag) {
    return switch (found(tag).orElse(null)) {
      case OptionalParameter.Byte octet -> OptionalInt.of(octet.getValue() & 0xFF);
      case OptionalParameter.Short two -> OptionalInt.of(two.getValue() & 0xFFFF);
      case null, default -> OptionalInt.empty();
    };
  }

  private Optional<OptionalParameter> found(Tag tag) {
    return Arrays.stream(parameters).filter(one -> one.tag == tag.code()).findFirst();
  }
}
