package org.pukar.channel.ussd.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.ussd.smpp.UssdPhone.CODE;
import static org.pukar.channel.ussd.smpp.UssdPhone.parameter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.SMPPServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Gateway;
import org.pukar.RealScript;
import org.pukar.channel.sms.smpp.Brings;
import org.pukar.channel.sms.smpp.FakeSmsc;
import org.pukar.text.Language;

/// The menus by an operator's SMSC.
class SmppUssdTest {
  private static final String PHONE = "917000000911";
  private static final String OTHER = "917000000912";
  private static final String WORDS = "ठेकेदार ने मज़दूरी नहीं दी";
  private static final String MENU = "Pukar\n1 Jobs\n2 Schemes\n3 Complaint\n";
  private static final int TAKEN = SMPPConstant.STAT_ESME_ROK;

  private static FakeSmsc smsc;
  private static Gateway gateway;
  private static SMPPServerSession line;

  @BeforeAll
  static void start() throws IOException, SQLException, InterruptedException {
    smsc = FakeSmsc.taking();
    gateway =
        Gateway.start(
            RealScript.CONFIG,
            Map.of(
                "PUKAR_SMPP_URL", "smpp://127.0.0.1:" + smsc.port(),
                "PUKAR_SMPP_SYSTEM_ID", "pukar",
                "PUKAR_SMPP_PASSWORD", FakeSmsc.PASSWORD,
                "PUKAR_SMPP_SESSIONS", "1",
                "PUKAR_SMPP_USSD", "yes"));
    line = smsc.session();
  }

  @AfterAll
  static void stop() throws IOException {
    gateway.close();
    smsc.close();
  }

  @BeforeEach
  void forget() {
    gateway.forget();
  }

  private static UssdPhone phone(String number, String session) {
    return new UssdPhone(smsc, line, number, session);
  }

  @Test
  void aWholeComplaintIsFiledInHindi() {
    gateway.know("+" + PHONE, Language.HINDI);
    UssdPhone phone = phone(PHONE, "0a10").dial(CODE);
    assertThat(phone.screen()).startsWith("पुकार").contains("\n3 ");
    assertThat(phone.ended()).isFalse();

    phone.type("3", "1", "1", WORDS, "Ganjm", "1");

    assertThat(phone.ended()).isTrue();
    assertThat(phone.screen()).containsPattern("[0-9]{3} [0-9]{3} [0-9]{3}");
    assertThat(gateway.complaints("+" + PHONE)).containsExactly(WORDS);
  }

  @Test
  void whatIsDialledAheadIsPlayed() {
    gateway.know("+" + PHONE, Language.ENGLISH);

    assertThat(phone(PHONE, "0a12").dial("*384*26*3*1#").screen())
        .isEqualTo(phone(OTHER, "0a14").dial("*384*26#").type("1", "1", "3", "1").screen());
  }

  @Test
  void sessionsDoNotMix() {
    gateway.know("+" + PHONE, Language.ENGLISH);
    gateway.know("+" + OTHER, Language.HINDI);
    UssdPhone one = phone(PHONE, "0a20").dial(CODE);
    UssdPhone other = phone(OTHER, "0a20").dial(CODE);
    one.type("3", "1", "1");
    other.type("3", "1", "1");
    one.type("not paid");
    other.type(WORDS);
    one.type("Ganjm", "1");
    other.type("Ganjm", "1");

    assertThat(gateway.complaints("+" + PHONE)).containsExactly("not paid");
    assertThat(gateway.complaints("+" + OTHER)).containsExactly(WORDS);
  }

  @Test
  void aHopThatIsBroughtAgainAfterTheLineBrokeGetsTheSameScreenAndDoesNothingTwice()
      throws InterruptedException {
    gateway.know("+" + PHONE, Language.ENGLISH);
    UssdPhone phone = phone(PHONE, "0a30").dial(CODE).type("3", "1", "1", "not paid", "Ganjm");
    phone.type("1");
    String told = phone.screen();

    smsc.dropLines();
    line = smsc.session();
    phone.by(line).type("1");

    assertThat(phone.screen()).isEqualTo(told);
    assertThat(gateway.complaints("+" + PHONE)).hasSize(1);
  }

  @Test
  void theSameKeyTwiceIsTwoInputs() {
    gateway.know("+" + PHONE, Language.ENGLISH);
    UssdPhone phone = phone(PHONE, "0a32").dial(CODE).type("3");
    String kinds = phone.type("1").screen();

    assertThat(phone.type("1").screen()).isNotEqualTo(kinds);
  }

  @Test
  void aSessionThatTheNetworkEndsIsCountedAndOfferedAgain() {
    gateway.know("+" + PHONE, Language.ENGLISH);
    for (String over : List.of("17 of SMPP", "the last bit", "the caller's abort")) {
      UssdPhone phone = phone(PHONE, "0a40").dial("*384*26*3*1#");
      double before = gateway.counted("pukar_dropoffs_total");
      int status =
          switch (over) {
            case "17 of SMPP" -> phone.send(17, "");
            case "the last bit" ->
                phone.send("", parameter(0x0501, "12"), parameter(0x1383, "0a41"));
            default -> phone.send(0x81, "");
          };

      assertThat(status).isEqualTo(TAKEN);
      awaitDrop(before);
      assertThat(phone(PHONE, "0a40").dial(CODE).screen()).as(over).contains("1 Continue");
      gateway.forget();
      gateway.know("+" + PHONE, Language.ENGLISH);
    }
  }

  /// It is counted behind the acknowledgement.
  private static void awaitDrop(double before) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (gateway.counted("pukar_dropoffs_total") <= before) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void anOperationThatNoSettingNamesIsRefused() {
    assertThat(phone(PHONE, "0a50").send(99, "1")).isEqualTo(SMPPConstant.STAT_ESME_RINVTLVVAL);
  }

  @Test
  void brokenParametersHoldNothingUp() {
    gateway.know("+" + PHONE, Language.ENGLISH);
    UssdPhone phone = phone(PHONE, "0a60");
    assertThat(phone.send("1", parameter(0x0501, ""))).isNotEqualTo(TAKEN);
    assertThat(phone.send("1", parameter(0x0501, "12"), parameter(0x1383, ""))).isNotEqualTo(TAKEN);
    assertThat(phone.send("1", parameter(0x0501, "12"), parameter(0x1383, "0a")))
        .isNotEqualTo(TAKEN);
    assertThat(phone.send("1", parameter(0x0204, ""), parameter(0x0501, "12"))).isNotEqualTo(TAKEN);

    assertThat(phone.dial(CODE).screen()).startsWith(MENU);
  }

  @Test
  void whoHasNoNumberIsToldSo() {
    assertThat(phone("PUKAR", "0a70").dial(CODE).screen()).contains("cannot call this number back");
  }

  @Test
  void textsComeAndGoByTheSameLine() throws InterruptedException {
    byte[] help = "HELP".getBytes(StandardCharsets.US_ASCII);
    assertThat(new Brings(PHONE, "38426", 0, 0, help, List.of()).by(line)).isEqualTo(TAKEN);

    SubmitSm answer = smsc.next();

    assertThat(answer.getDestAddress()).isEqualTo(PHONE);
    assertThat(answer.getOptionalParameter((short) 0x0501)).isNull();
  }
}
