package org.pukar.channel.ussd.smpp;

import java.util.HexFormat;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.pukar.channel.sms.smpp.brought.Fields;
import org.pukar.channel.sms.smpp.brought.Tlvs;
import org.pukar.channel.sms.smpp.words.UserHeader;
import org.pukar.channel.sms.smpp.words.Words;

/// Reads what an SMSC brings of USSD. Total for whatever the octets are. Immutable; threads share
/// it.
final class UssdReader {
  private final UssdSettings settings;
  private final Words words;

  UssdReader(UssdSettings settings) {
    this.settings = settings;
    this.words = new Words(settings.alphabet());
  }

  /// Whether it is of USSD at all: it says which operation.
  static boolean isUssd(DeliverSm pdu) {
    return Tlvs.of(pdu).number(Tag.USSD_SERVICE_OP).isPresent();
  }

  Heard read(DeliverSm pdu) {
    int operation = Tlvs.of(pdu).number(Tag.USSD_SERVICE_OP).orElseThrow();
    SessionMark session = session(pdu);
    if (session.isOver() || settings.gone().contains(operation)) {
      return new Heard.Gone(Fields.sender(pdu), session);
    }
    if (settings.begin().contains(operation)) {
      return dial(pdu, session);
    }
    return settings.input().contains(operation)
        ? hop(pdu, session, new Dialled("", said(pdu)), false)
        : new Heard.Unknown(operation);
  }

  SessionMark session(DeliverSm pdu) {
    return settings.sessionTag() == 0
        ? SessionMark.NONE
        : settings.form().read(Tlvs.of(pdu).octets(settings.sessionTag()));
  }

  private Heard dial(DeliverSm pdu, SessionMark session) {
    String dialled =
        switch (settings.dialsTo()) {
          case MESSAGE -> said(pdu);
          case DESTINATION -> Fields.told(pdu.getDestAddress());
        };
    return hop(pdu, session, Dialled.of(dialled, settings.codes()), true);
  }

  private static Heard hop(DeliverSm pdu, SessionMark session, Dialled said, boolean dials) {
    String traits =
        String.join(
            "\0",
            Fields.told(pdu.getSourceAddr()),
            Fields.told(pdu.getDestAddress()),
            session.octets(),
            pdu.getDataCoding() + ":" + HexFormat.of().formatHex(Fields.message(pdu)),
            String.valueOf(dials));
    return new Heard.Hop(Fields.sender(pdu), session, traits, said.code(), said.ahead(), dials);
  }

  private String said(DeliverSm pdu) {
    return words.read(pdu.getDataCoding(), UserHeader.of(Fields.message(pdu), false)).strip();
  }
}
