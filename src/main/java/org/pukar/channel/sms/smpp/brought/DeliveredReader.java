package org.pukar.channel.sms.smpp.brought;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.channel.sms.smpp.words.UserHeader;
import org.pukar.channel.sms.smpp.words.Words;

/// Reads `deliver_sm`: a text of somebody, or news of ours. Immutable; threads share it.
public final class DeliveredReader {
  /// Bits 5 to 2 of `esm_class`: any of them, and it is no text but news of one.
  private static final int NEWS = 0x3C;

  /// A receipt, or news on the way to one.
  private static final int RECEIPT = 0x04;

  private static final int INTERMEDIATE = 0x20;
  private static final int HAS_HEADER = 0x40;

  private final Words words;
  private final ReceiptReader receipts;

  public DeliveredReader(Alphabet standard, MessageIds ids) {
    this.words = new Words(standard);
    this.receipts = new ReceiptReader(ids);
  }

  /// What it is. Total for whatever the octets are.
  public Delivered read(DeliverSm pdu) {
    Tlvs tlvs = Tlvs.of(pdu);
    byte[] message = Fields.message(pdu);
    UserHeader header = UserHeader.of(message, (pdu.getEsmClass() & HAS_HEADER) != 0);
    return isNews(pdu, tlvs)
        ? news(pdu, tlvs, header)
        : text(pdu, tlvs, header, HexFormat.of().formatHex(message));
  }

  /// Some SMSCs do not mark receipts. Their words alone are no proof, since anybody can text "id:1
  /// stat:DELIVRD"; the TLVs are the SMSC's own.
  private static boolean isNews(DeliverSm pdu, Tlvs tlvs) {
    return (pdu.getEsmClass() & NEWS) != 0
        || (!id(tlvs).isEmpty() && tlvs.number(Tag.MESSAGE_STATE).isPresent());
  }

  private static String id(Tlvs tlvs) {
    return new String(tlvs.octets(Tag.RECEIPTED_MESSAGE_ID), US_ASCII).replace("\0", "").strip();
  }

  private Delivered news(DeliverSm pdu, Tlvs tlvs, UserHeader header) {
    int type = pdu.getEsmClass() & NEWS;
    if (type != 0 && type != RECEIPT && type != INTERMEDIATE) {
      return new Delivered.Nothing();
    }
    OptionalInt state = tlvs.number(Tag.MESSAGE_STATE);
    return receipts
        .read(id(tlvs), state, words.read(pdu.getDataCoding(), header))
        .<Delivered>map(Delivered.News::new)
        .orElseGet(Delivered.Nothing::new);
  }

  private Delivered text(DeliverSm pdu, Tlvs tlvs, UserHeader header, String octets) {
    Optional<Arrival.Part> part = header.part().or(() -> sar(tlvs));
    String id = id(tlvs);
    return new Delivered.Text(
        Fields.sender(pdu),
        Fields.told(pdu.getDestAddress()),
        words.read(pdu.getDataCoding(), header),
        part,
        id.isEmpty() ? Optional.empty() : Optional.of(id),
        List.of(
            Fields.told(pdu.getSourceAddr()),
            Fields.told(pdu.getDestAddress()),
            pdu.getDataCoding() + ":" + octets,
            part.map(Arrival.Part::toString).orElse(""),
            Fields.told(pdu.getScheduleDeliveryTime()),
            tlvs.number(Tag.USER_MESSAGE_REFERENCE).toString()));
  }

  private static Optional<Arrival.Part> sar(Tlvs tlvs) {
    OptionalInt series = tlvs.number(Tag.SAR_MSG_REF_NUM);
    int number = tlvs.number(Tag.SAR_SEGMENT_SEQNUM).orElse(0);
    int of = tlvs.number(Tag.SAR_TOTAL_SEGMENTS).orElse(0);
    return series.isPresent() ? UserHeader.part(series.getAsInt(), number, of) : Optional.empty();
  }
}
