package org.pukar.channel.sms.smpp.brought;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an SMSC writes its names for texts: some answer in hexadecimal and speak of the same text in
/// decimal in its receipt. We keep them in the receipt's form.
public enum MessageIds {
  /// The same everywhere.
  SAME(0, 0),
  /// Hexadecimal in `submit_sm_resp`, decimal in a receipt's words.
  HEX_THEN_DECIMAL(16, 10),
  DECIMAL_THEN_HEX(10, 16);

  private final int answered;
  private final int told;

  MessageIds(int answered, int told) {
    this.answered = answered;
    this.told = told;
  }

  /// The one of a setting: `same`, `hex-then-decimal`, `decimal-then-hex`.
  public static Optional<MessageIds> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().replace('_', '-').equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /// A name as an answer to `submit_sm` has it, or the TLV `receipted_message_id`, which is that
  /// very name (SMPP 3.4, 5.3.2.12).
  public String answered(String id) {
    return kept(id, answered);
  }

  /// A name as the words of a receipt have it.
  public String told(String id) {
    return kept(id, told);
  }

  /// What is no number is kept as it stands.
  private String kept(String id, int radix) {
    if (radix == 0) {
      return id;
    }
    try {
      return new BigInteger(id, radix).toString(told).toUpperCase(Locale.ROOT);
    } catch (NumberFormatException e) {
      return id;
    }
  }
}
