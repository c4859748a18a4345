package org.pukar.channel.sms.smpp.brought;

import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jspecify.annotations.Nullable;
import org.pukar.phone.PhoneNumber;

/// What stands in every `deliver_sm`, be it a text or a hop of USSD. Total for whatever the octets
/// are. Stateless.
public final class Fields {
  private static final int INTERNATIONAL = 1;

  private Fields() {}

  /// The message's octets, from `short_message` or from `message_payload`.
  public static byte[] message(DeliverSm pdu) {
    byte[] message = pdu.getShortMessage();
    return message == null || message.length == 0
        ? Tlvs.of(pdu).octets(Tag.MESSAGE_PAYLOAD)
        : message;
  }

  /// Whose phone it is; empty if it is none. A number that is marked as international comes without
  /// its plus.
  public static Optional<PhoneNumber> sender(DeliverSm pdu) {
    String sender = told(pdu.getSourceAddr()).strip();
    boolean lacksPlus = pdu.getSourceAddrTon() == INTERNATIONAL && !sender.startsWith("+");
    return PhoneNumber.caller(lacksPlus ? "+" + sender : sender);
  }

  /// A field of letters: jsmpp gives null for an empty one.
  public static String told(@Nullable String field) {
    return field == null ? "" : field;
  }
}
