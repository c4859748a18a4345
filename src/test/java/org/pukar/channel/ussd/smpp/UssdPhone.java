package org.pukar.channel.ussd.smpp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.SMPPServerSession;
import org.pukar.channel.sms.smpp.Brings;
import org.pukar.channel.sms.smpp.FakeSmsc;
import org.pukar.channel.sms.smpp.words.Alphabet;
import org.pukar.channel.sms.smpp.words.UserHeader;
import org.pukar.channel.sms.smpp.words.Words;

/// A phone on the network of an operator whose SMSC speaks USSD as SMPP 3.4 has it, in one session.
/// Used by one thread.
final class UssdPhone {
  static final String CODE = "*384*26#";
  static final int DIALS = 1;
  static final int TYPES = 18;

  private final FakeSmsc smsc;
  private final String number;
  private final String session;
  private SMPPServerSession line;
  private String screen = "";
  private boolean ended;

  /// @param number without its plus
  /// @param session two octets in hexadecimal, the lowest bit 0
  UssdPhone(FakeSmsc smsc, SMPPServerSession line, String number, String session) {
    this.smsc = smsc;
    this.line = line;
    this.number = number;
    this.session = session;
  }

  UssdPhone dial(String code) {
    assertThat(send(DIALS, code)).isEqualTo(SMPPConstant.STAT_ESME_ROK);
    return look();
  }

  UssdPhone type(String... inputs) {
    for (String input : inputs) {
      assertThat(send(TYPES, input)).isEqualTo(SMPPConstant.STAT_ESME_ROK);
      look();
    }
    return this;
  }

  /// From now on its hops come by that line.
  UssdPhone by(SMPPServerSession other) {
    line = other;
    return this;
  }

  /// Sends a hop; the status by which it is acknowledged.
  int send(int operation, String words) {
    return send(words, parameter(0x0501, "%02x".formatted(operation)), parameter(0x1383, session));
  }

  int send(String words, OptionalParameter... parameters) {
    boolean isPlain = words.chars().allMatch(c -> c < 0x80);
    byte[] octets = words.getBytes(isPlain ? US_ASCII : UTF_16BE);
    return new Brings(number, "38426", 0, isPlain ? 0 : 8, octets, List.of(parameters)).by(line);
  }

  static OptionalParameter parameter(int tag, String value) {
    return new OptionalParameter.OctetString((short) tag, HexFormat.of().parseHex(value));
  }

  /// Takes the next screen that the SMSC is given: it must be this phone's.
  UssdPhone look() {
    SubmitSm given = given();
    assertThat(given.getDestAddress()).isEqualTo(number);
    assertThat(given.getSourceAddr()).isEqualTo("38426");
    byte[] words = given.getShortMessage();
    assertThat(words).hasSizeLessThanOrEqualTo(given.getDataCoding() == 8 ? 160 : 182);
    screen = new Words(Alphabet.GSM).read(given.getDataCoding(), UserHeader.of(words, false));
    ended = value(given, 0x0501).equals("11");
    int mark = Integer.parseInt(session, 16) | (ended ? 1 : 0);
    assertThat(value(given, 0x1383)).isEqualTo("%04x".formatted(mark));
    assertThat(value(given, 0x0501)).isIn("02", "11");
    return this;
  }

  private SubmitSm given() {
    try {
      return smsc.next();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String value(SubmitSm given, int tag) {
    byte[] whole = given.getOptionalParameter((short) tag).serialize();
    return HexFormat.of().formatHex(whole, 4, whole.length);
  }

  String screen() {
    return screen;
  }

  boolean ended() {
    return ended;
  }
}
