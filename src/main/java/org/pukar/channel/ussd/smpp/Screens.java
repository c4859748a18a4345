package org.pukar.channel.ussd.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.pukar.channel.sms.smpp.brought.Fields;
import org.pukar.channel.sms.smpp.sent.Party;
import org.pukar.channel.sms.smpp.sent.Submit;
import org.pukar.channel.sms.smpp.words.Cut;
import org.pukar.conversation.hop.Answer;
import org.pukar.text.Gsm7;

/// Writes answers as screens for an SMSC: back to where the hop came from, in its session.
/// Immutable; threads share it.
///
/// A screen has 160 octets on the network (3GPP TS 23.038, section 5): 182 letters of the 7-bit
/// alphabet, or 80 units of UCS-2. The conversation makes none longer.
record Screens(UssdSettings settings) {
  private static final byte[] NO_HEADER = {};

  Submit answering(DeliverSm hop, SessionMark session, Answer answer) {
    return new Submit(
        settings.serviceType(),
        party(hop.getDestAddrTon(), hop.getDestAddrNpi(), Fields.told(hop.getDestAddress())),
        party(hop.getSourceAddrTon(), hop.getSourceAddrNpi(), Fields.told(hop.getSourceAddr())),
        words(answer.text()),
        false,
        parameters(session, answer.ends()));
  }

  private Cut words(String text) {
    return Gsm7.canWrite(text)
        ? new Cut(NO_HEADER, settings.alphabet().octets(text), (byte) settings.plainCoding())
        : new Cut(
            NO_HEADER, text.getBytes(StandardCharsets.UTF_16BE), (byte) settings.unicodeCoding());
  }

  private List<OptionalParameter> parameters(SessionMark session, boolean ends) {
    List<OptionalParameter> parameters = new ArrayList<>();
    int operation = ends ? settings.last() : settings.menu();
    parameters.add(new OptionalParameter.Ussd_service_op((byte) operation));
    byte[] value = settings.form().answering(session.value(), ends);
    if (value.length > 0) {
      parameters.add(new OptionalParameter.OctetString((short) settings.sessionTag(), value));
    }
    return parameters;
  }

  /// What the standard does not know, the screen says to be unknown.
  private static Party party(byte type, byte plan, String address) {
    return new Party(
        Arrays.stream(TypeOfNumber.values())
            .filter(one -> one.value() == type)
            .findFirst()
            .orElse(TypeOfNumber.UNKNOWN),
        Arrays.stream(NumberingPlanIndicator.values())
            .filter(one -> one.value() == plan)
            .findFirst()
            .orElse(NumberingPlanIndicator.UNKNOWN),
        address);
  }
}
