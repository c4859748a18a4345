package org.pukar.channel.ussd.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Property;
import org.pukar.VirtualClock;
import org.pukar.channel.sms.smpp.brought.Repeats;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.config.SettingsException;
import org.pukar.session.Input;

/// What hops of USSD say, as operators write them.
class UssdReaderTest {
  private static final List<String> CODES = List.of("*384#", "*384*26#");

  private static UssdSettings settings(String... set) {
    Map<String, Secret> values =
        Stream.of(set)
            .map(one -> one.split("=", 2))
            .collect(Collectors.toMap(one -> one[0], one -> new Secret(one[1])));
    return UssdSettings.of(new Account("smpp", "smpp://127.0.0.1", values), CODES);
  }

  private static DeliverSm pdu(String words, OptionalParameter... parameters) {
    DeliverSm pdu = new DeliverSm();
    pdu.setSourceAddr("917000000911");
    pdu.setSourceAddrTon((byte) 1);
    pdu.setDestAddress("38426");
    pdu.setShortMessage(words.getBytes(StandardCharsets.US_ASCII));
    pdu.setOptionalParameters(parameters);
    return pdu;
  }

  private static OptionalParameter operation(int operation) {
    return new OptionalParameter.Ussd_service_op((byte) operation);
  }

  private static OptionalParameter session(int value) {
    return new OptionalParameter.Its_session_info((short) value);
  }

  private static Heard.Hop hop(UssdSettings settings, DeliverSm pdu) {
    return (Heard.Hop) new UssdReader(settings).read(pdu);
  }

  @ParameterizedTest
  @CsvSource({
    "*384*26#,*384*26#,''",
    "*384*26*1*3#,*384*26#,1*3",
    "*384#,*384#,''",
    "*384*1#,*384#,1",
    "*999*1#,*999*1#,''",
    "384,384,''",
    "'','',''"
  })
  void whatIsDialledIsACodeAndWhatStandsBehindIt(String dialled, String code, String ahead) {
    Heard.Hop hop = hop(settings(), pdu(dialled, operation(1), session(0x0a10)));

    assertThat(hop.dials()).isTrue();
    assertThat(hop.code()).isEqualTo(code);
    assertThat(hop.typed()).isEqualTo(ahead);
  }

  @Test
  void theCodeMayStandInTheAddress() {
    DeliverSm pdu = pdu("", operation(1));
    pdu.setDestAddress("*384*26*2#");

    Heard.Hop hop = hop(settings("ussd_code=destination"), pdu);

    assertThat(hop.code() + " " + hop.typed()).isEqualTo("*384*26# 2");
  }

  @Test
  void anotherParameterMayNameTheSession() {
    DeliverSm pdu =
        pdu("1", operation(18), new OptionalParameter.User_message_reference((short) 7));
    UssdSettings mica = settings("ussd_session=0x0204", "ussd_session_form=name");

    assertThat(hop(mica, pdu).session().name()).isEqualTo("0007");
    assertThat(hop(settings("ussd_session=0"), pdu).session()).isEqualTo(SessionMark.NONE);
    assertThat(hop(settings(), pdu).session()).isEqualTo(SessionMark.NONE);
  }

  @Test
  void whereHopsAreCountedTheirNumberNamesThem() {
    UssdSettings counted = settings("ussd_session_form=counted");
    HopNames names = new HopNames("node", VirtualClock.at(Instant.EPOCH));
    DeliverSm dial = pdu("*384*26#", operation(1), session(0x0a00));

    Input begun = name(names, counted, dial, 1);
    Input first = name(names, counted, pdu("1", operation(18), session(0x0a02)), 2);
    Input repeated = name(names, counted, pdu("1", operation(18), session(0x0a02)), 3);
    Input second = name(names, counted, pdu("1", operation(18), session(0x0a04)), 4);
    Input anew = name(names, counted, dial, 5);
    Input firstAnew = name(names, counted, pdu("1", operation(18), session(0x0a02)), 6);

    assertThat(repeated.hop()).isEqualTo(first.hop());
    assertThat(Stream.of(begun, first, second, anew, firstAnew).map(Input::hop))
        .doesNotHaveDuplicates();
  }

  private static Input name(HopNames names, UssdSettings settings, DeliverSm pdu, int sequence) {
    pdu.setSequenceNumber(sequence);
    return names.input(hop(settings, pdu), pdu, new Repeats.Life());
  }

  @Test
  void screensHaveTheLastBitWhereTheSessionEnds() {
    byte[] value = {0x0a, 0x10};
    assertThat(hex(SessionForm.END.answering(value, true))).isEqualTo("0a11");
    assertThat(hex(SessionForm.COUNTED.answering(new byte[] {0x0a, 0x11}, false)))
        .isEqualTo("0a10");
    assertThat(hex(SessionForm.NAME.answering(value, true))).isEqualTo("0a10");
    assertThat(SessionForm.NAME.answering(new byte[0], true)).isEmpty();
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }

  @Test
  void whateverTheOctetsAreAHopIsReadSomehow() {
    Property.forAll(
        2_000,
        UssdReaderTest::anything,
        pdu -> {
          for (SessionForm form : SessionForm.values()) {
            String name = "ussd_session_form=" + form.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(new UssdReader(settings(name)).read(pdu)).isNotNull();
          }
        });
  }

  private static DeliverSm anything(Random random) {
    byte[] words = octets(random, 40);
    DeliverSm pdu =
        pdu(
            "",
            operation(random.nextInt(256)),
            new OptionalParameter.OctetString((short) 0x1383, octets(random, 50)));
    pdu.setShortMessage(words);
    pdu.setDataCoding((byte) random.nextInt(256));
    pdu.setSourceAddrTon((byte) random.nextInt(256));
    pdu.setSourceAddr(new String(octets(random, 20), StandardCharsets.ISO_8859_1));
    return pdu;
  }

  private static byte[] octets(Random random, int most) {
    byte[] octets = new byte[random.nextInt(most)];
    random.nextBytes(octets);
    return octets;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ussd_session=0x10000",
        "ussd_session_form=odd",
        "ussd_begin=1;2",
        "ussd_input=256",
        "ussd_menu=two",
        "ussd_code=nowhere",
        "ussd_service_type=TOOLONG"
      })
  void aWrongSettingIsNamed(String wrong) {
    assertThatThrownBy(() -> settings(wrong))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("smpp." + wrong.substring(0, wrong.indexOf('=')));
  }
}
