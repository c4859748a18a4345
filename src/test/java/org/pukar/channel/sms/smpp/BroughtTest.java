package org.pukar.channel.sms.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.Test;
import org.pukar.arrivals.Arrival;
import org.pukar.outbox.news.Receipt;
import org.pukar.outbox.news.Receipt.Came;

/// What an SMSC brings us: texts, and receipts.
class BroughtTest {
  private static final String PHONE = "917000000993";
  private static final int TAKEN = SMPPConstant.STAT_ESME_ROK;

  private static Brings text(int coding, byte[] words, OptionalParameter... tlvs) {
    return new Brings(PHONE, "56161", 0, coding, words, List.of(tlvs));
  }

  private static Brings withHeader(int coding, String header, byte[] words) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(HexFormat.of().parseHex(header));
    message.writeBytes(words);
    return new Brings(PHONE, "56161", 0x40, coding, message.toByteArray(), List.of());
  }

  private static Brings receipt(int coding, byte[] words, OptionalParameter... tlvs) {
    return new Brings(PHONE, "56161", 0x04, coding, words, List.of(tlvs));
  }

  @Test
  void textsAreReadByTheirDataCoding() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      byte[] octets = {0x00, 0x1B, 0x3C, 'A', 0x1B, 0x65};
      OptionalParameter payload =
          new OptionalParameter.OctetString((short) 0x0424, "काम चाहिए".getBytes(UTF_16BE));

      List<Brings> brought =
          List.of(
              text(0, octets),
              text(1, "JOB PATNA".getBytes(US_ASCII)),
              text(3, "caf\u00e9".getBytes(ISO_8859_1)),
              text(8, "काम 👍".getBytes(UTF_16BE)),
              text(8, new byte[0], payload),
              text(4, new byte[] {1, 2, 3}));
      for (Brings one : brought) {
        assertThat(one.by(session)).isEqualTo(TAKEN);
      }

      assertThat(IntStream.range(0, 6).mapToObj(_ -> arrived(linked).words()))
          .containsExactly("@[A€", "JOB PATNA", "café", "काम 👍", "काम चाहिए", "");
    }
  }

  private static Arrival arrived(Linked linked) {
    try {
      return linked.arrival();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theDefaultAlphabetIsWhatTheSmscMeansByIt() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked latin = Linked.at(smsc.port(), "alphabet=latin-1")) {
      text(0, "[caf\u00e9]".getBytes(ISO_8859_1)).by(smsc.session());
      assertThat(latin.arrival().words()).isEqualTo("[café]");
    }
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked utf8 = Linked.at(smsc.port(), "alphabet=utf-8")) {
      text(0, "काम".getBytes(UTF_8)).by(smsc.session());
      assertThat(utf8.arrival().words()).isEqualTo("काम");
    }
  }

  @Test
  void itIsSaidWhoWroteAndToWhom() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      byte[] words = "HELP".getBytes(US_ASCII);
      text(0, words).by(session);
      new Brings("9779812345678", "56161", 0, 0, words, List.of()).by(session);
      new Brings("TM-BANK", "56161", 0, 0, words, List.of()).by(session);

      Arrival indian = linked.arrival();
      assertThat(indian.provider()).isEqualTo("smpp");
      assertThat(indian.from()).contains(Linked.PHONE);
      assertThat(indian.to()).isEqualTo("56161");
      assertThat(linked.arrival().from().orElseThrow().e164()).isEqualTo("+9779812345678");
      assertThat(linked.arrival().from()).isEmpty();
    }
  }

  @Test
  void partsAreKnownByHeadersAndByTlvs() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      byte[] words = "part".getBytes(US_ASCII);
      withHeader(0, "0500032A0302", words).by(session);
      withHeader(0, "060804ABCD0201", words).by(session);
      text(
              0,
              words,
              new OptionalParameter.Sar_msg_ref_num((short) 0x8001),
              new OptionalParameter.Sar_segment_seqnum((byte) 4),
              new OptionalParameter.Sar_total_segments((byte) 4))
          .by(session);
      withHeader(0, "0500032A0101", words).by(session);

      assertThat(IntStream.range(0, 4).mapToObj(_ -> arrived(linked).part()))
          .containsExactly(
              Optional.of(new Arrival.Part(0x2A, 2, 3)),
              Optional.of(new Arrival.Part(0xABCD, 1, 2)),
              Optional.of(new Arrival.Part(0x8001, 4, 4)),
              Optional.empty());
    }
  }

  @Test
  void aTextThatIsNotCommittedIsBroughtAgainUnderTheSameReference() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      Brings one = text(0, "1".getBytes(US_ASCII));
      linked.isAway.set(true);
      assertThat(one.by(session)).isEqualTo(SMPPConstant.STAT_ESME_RMSGQFUL);
      linked.isAway.set(false);
      assertThat(one.by(session)).isEqualTo(TAKEN);
      String first = linked.arrival().reference();

      smsc.dropLines();
      session = smsc.session();
      one.by(session);
      assertThat(linked.arrival().reference()).as("the answer may be lost").isEqualTo(first);
      linked.clock.pass(Duration.ofMinutes(1));
      one.by(session);
      assertThat(linked.arrival().reference()).as("written anew").isNotEqualTo(first);
    }
  }

  @Test
  void whatAPhoneWroteStaysInItsOrder() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      for (int i = 0; i < 200; i++) {
        text(0, ("text " + i).getBytes(US_ASCII)).by(session);
      }
      assertThat(IntStream.range(0, 200).mapToObj(_ -> arrived(linked).words()))
          .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "text " + i).toList());
    }
  }

  @Test
  void receiptsOfAllShapesAreRead() throws Exception {
    String usual =
        "id:7c0e-11 sub:001 dlvrd:001 submit date:2611221005 done date:2611221006 stat:DELIVRD"
            + " err:000 text:Work: mason";
    String dots =
        "id:bar sub:... dlvrd:... submit date:202611220005 done date:202611220006 stat:UNDELIV"
            + " err:034 Text:id:foo stat:DELIVRD";
    OptionalParameter payload =
        new OptionalParameter.OctetString((short) 0x0424, usual.getBytes(US_ASCII));
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      SMPPServerSession session = smsc.session();
      List<Brings> brought =
          List.of(
              receipt(0, usual.getBytes(US_ASCII)),
              receipt(0, dots.getBytes(US_ASCII)),
              receipt(0, "id:baz stat:ACCEPTD text:Hi".getBytes(US_ASCII)),
              receipt(8, usual.getBytes(UTF_16BE)),
              receipt(0, new byte[0], payload),
              receipt(0, "Not read".getBytes(US_ASCII), id("qux\0"), state(3)),
              new Brings(PHONE, "56161", 0, 0, new byte[0], List.of(id("quux"), state(7))),
              receipt(0, "Nobody knows of what".getBytes(US_ASCII)));
      for (Brings one : brought) {
        assertThat(one.by(session)).isEqualTo(TAKEN);
      }

      List<Receipt> read = List.copyOf(linked.receipts);
      assertThat(read)
          .containsExactly(
              new Receipt("7c0e-11", false, Came.DELIVERED, "DELIVRD err 000"),
              new Receipt("bar", false, Came.NOT_DELIVERED, "UNDELIV err 034"),
              new Receipt("baz", false, Came.UNDER_WAY, "ACCEPTD"),
              new Receipt("7c0e-11", false, Came.DELIVERED, "DELIVRD err 000"),
              new Receipt("7c0e-11", false, Came.DELIVERED, "DELIVRD err 000"),
              new Receipt("qux", false, Came.NOT_DELIVERED, "state 3"),
              new Receipt("quux", false, Came.UNCLEAR, "state 7"));
      assertThat(linked.arrivals).isEmpty();
    }
  }

  private static OptionalParameter id(String id) {
    return new OptionalParameter.OctetString((short) 0x001E, id.getBytes(US_ASCII));
  }

  private static OptionalParameter state(int state) {
    return new OptionalParameter.Message_state((byte) state);
  }

  @Test
  void aTextThatLooksLikeAReceiptIsAText() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port())) {
      text(0, "id:a1 stat:DELIVRD".getBytes(US_ASCII)).by(smsc.session());

      assertThat(linked.arrival().words()).isEqualTo("id:a1 stat:DELIVRD");
      assertThat(linked.receipts).isEmpty();
    }
  }

  @Test
  void aReceiptThatIsNotCommittedIsBroughtAgain() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Linked linked = Linked.at(smsc.port(), "message_ids=hex-then-decimal")) {
      SMPPServerSession session = smsc.session();
      Brings one = receipt(0, "id:0161 stat:DELIVRD err:000 text:".getBytes(US_ASCII));
      linked.isAway.set(true);
      assertThat(one.by(session)).isEqualTo(SMPPConstant.STAT_ESME_RMSGQFUL);
      linked.isAway.set(false);
      one.by(session);

      assertThat(linked.receipt().reference()).isEqualTo("161");
    }
  }
}
