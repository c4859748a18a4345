package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.sms.smpp.FakeSmsc;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.config.SettingsReader;
import org.pukar.dlt.Chain;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Writing;

/// The ways out, as the settings say.
class ProvidersTest {
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "PUKAR_MODE", "production",
          "PUKAR_KEYS_FILE", "keys.json",
          "PUKAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x",
          "PUKAR_REDIS_URL", "redis://127.0.0.1:1");
  private static final Carrier SIMULATOR = _ -> new Handed.Taken("");

  @Test
  void inDemoWithoutAnyAccountTheSimulatorTakesAll() {
    assertThat(links(Map.of()).names()).containsExactly("simulator");
  }

  @Test
  void theRouteSaysInWhichOrderLinksAreTried() {
    Map<String, String> both =
        Map.of("PUKAR_KANNEL_URL", "http://127.0.0.1:1", "PUKAR_JASMIN_URL", "http://127.0.0.1:2");

    assertThat(links(both, "PUKAR_SMS_ROUTE", "jasmin,kannel").names())
        .containsExactly("jasmin", "kannel", "simulator");
    assertThat(links(both, "PUKAR_SMS_ROUTE", "kannel").names())
        .containsExactly("kannel", "simulator");
    assertThat(links(both).names()).contains("kannel", "jasmin").endsWith("simulator");
  }

  @Test
  void inDemoNothingLeavesTheMachineByAnAccountWithoutAnAddress() {
    assertThat(links(Map.of("PUKAR_MSG91_AUTHKEY", "key")).names()).containsExactly("simulator");
  }

  @Test
  void aLinkIsAsItsAccountSays() {
    Link link =
        links(
                Map.of(
                    "PUKAR_KANNEL_URL", "http://127.0.0.1:1",
                    "PUKAR_KANNEL_PER_SECOND", "7",
                    "PUKAR_KANNEL_WINDOW", "3",
                    "PUKAR_KANNEL_PER_SENDER", "2",
                    "PUKAR_KANNEL_DLT", "yes",
                    "PUKAR_KANNEL_PAISE", "18"))
            .find("kannel")
            .orElseThrow();

    assertThat(List.of(link.perSecond(), link.window(), link.paise())).containsExactly(7, 3, 18);
    assertThat(link.perSender()).isEqualTo(2);
    assertThat(link.registered()).isTrue();
    assertThat(link.parts().applyAsInt("x".repeat(160))).isEqualTo(1);
    assertThat(link.parts().applyAsInt("x".repeat(161))).isEqualTo(2);
    assertThat(link.parts().applyAsInt("क".repeat(71))).isEqualTo(2);
  }

  @Test
  void aRouteThatNamesWhatNoTextLeavesByIsRefused() {
    assertThatThrownBy(() -> links(Map.of(), "PUKAR_SMS_ROUTE", "kannel,janssen"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("PUKAR_SMS_ROUTE")
        .hasMessageContaining("janssen")
        .hasMessageContaining("jasmin");
    assertThatThrownBy(() -> links(Map.of(), "PUKAR_SMS_ROUTE", "netcore"))
        .as("brings texts only")
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void inProductionARouteNamesOnlyWhereWeHaveAnAccount() {
    assertThatThrownBy(() -> links(PRODUCTION, "PUKAR_SMS_ROUTE", "msg91"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("PUKAR_SMS_ROUTE")
        .hasMessageContaining("msg91");
    Map<String, String> known = new HashMap<>(PRODUCTION);
    known.put("PUKAR_MSG91_AUTHKEY", "key");
    assertThat(links(known, "PUKAR_SMS_ROUTE", "msg91").names()).containsExactly("msg91");
  }

  @Test
  void aPaceOfNothingIsRefused() {
    assertThatThrownBy(() ->
            links(Map.of("PUKAR_KANNEL_URL", "http://127.0.0.1:1", "PUKAR_KANNEL_PER_SECOND", "0")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("kannel.per_second");
  }

  @Test
  void fineSignsAreWrittenPlainlyWhereThatSavesAPart() {
    Link kannel = links(Map.of("PUKAR_KANNEL_URL", "http://127.0.0.1:1")).route().getFirst();
    String fine = "“Mason” wanted – ₹700 a day " + "x".repeat(60);
    String plain = "\"Mason\" wanted - Rs 700 a day " + "x".repeat(60);

    assertThat(kannel.parts().written(fine)).isEqualTo(plain);
    assertThat(kannel.parts().applyAsInt(fine)).isEqualTo(1);
    assertThat(kannel.parts().written("“Mason”")).isEqualTo("“Mason”");
  }

  @Test
  void registeredTextsAreWrittenPlainlyOnlyWhereThatIsRegistered() {
    Map<String, String> set =
        Map.of("PUKAR_KANNEL_URL", "http://127.0.0.1:1", "PUKAR_KANNEL_DLT", "yes");
    String fine = "“Mason” wanted " + "x".repeat(60);
    try (Providers providers = providers(set)) {
      Writing kannel = providers.links(SIMULATOR).route().getFirst().parts();
      assertThat(kannel.written(fine)).isEqualTo(fine);
      assertThat(kannel.applyAsInt(fine)).isEqualTo(2);

      providers.registered(words -> words.startsWith("\"Mason\""));

      assertThat(kannel.written(fine)).startsWith("\"Mason\" wanted");
      assertThat(kannel.applyAsInt(fine)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"kannel,TM_ID,meta-data", "jasmin,0x1402,custom_tlvs", "rapidpro,chain,chain"})
  void registeredTextsNameTheirChainInTheProvidersField(String name, String field, String in)
      throws Exception {
    String account = "PUKAR_" + name.toUpperCase(Locale.ROOT);
    try (FakeProvider provider = FakeProvider.saying(200, "text/plain", "Success \"x\"");
        Providers providers =
            providers(
                Map.of(
                    account + "_URL",
                    provider.url(),
                    account + "_CHAIN_FIELD",
                    field,
                    account + "_CHAIN",
                    "1202000000000000001,1302000000000000001"))) {
      Carrier carrier = providers.links(SIMULATOR).find(name).orElseThrow().carrier();
      carrier.carry(Carried.registered("Hello"));

      String hash =
          Chain.hash(List.of(Carried.ENTITY, "1202000000000000001", "1302000000000000001"));
      assertThat(sent(provider.next(), in)).contains(hash);
    }
  }

  private static String sent(FakeProvider.Asked asked, String field) {
    return asked.body().startsWith("{") ? asked.body() : Carried.fields(asked).get(field);
  }

  @Test
  void overSmppItIsAParameter() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.taking();
        Providers providers =
            providers(
                Map.of(
                    "PUKAR_SMPP_URL",
                    "smpp://127.0.0.1:" + smsc.port(),
                    "PUKAR_SMPP_PASSWORD",
                    FakeSmsc.PASSWORD,
                    "PUKAR_SMPP_CHAIN",
                    "1202000000000000001"))) {
      Carrier carrier = providers.links(SIMULATOR).find("smpp").orElseThrow().carrier();
      smsc.session();
      while (!(carrier.carry(Carried.registered("Hello")) instanceof Handed.Taken)) {
        Thread.onSpinWait();
      }
      OptionalParameter.OctetString chain =
          (OptionalParameter.OctetString) smsc.next().getOptionalParameter((short) 0x1402);

      assertThat(chain.getValueAsString())
          .isEqualTo(Chain.hash(List.of(Carried.ENTITY, "1202000000000000001")));
    }
  }

  @Test
  void aChainThatIsNoneIsAWrongSetting() {
    Map<String, String> set =
        Map.of("PUKAR_KANNEL_URL", "http://127.0.0.1:1", "PUKAR_KANNEL_CHAIN", "ours");

    assertThatThrownBy(() -> links(set))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("kannel.chain");
  }

  private static Links links(Map<String, String> set, String name, String value) {
    Map<String, String> more = new HashMap<>(set);
    more.put(name, value);
    return links(more);
  }

  private static Links links(Map<String, String> set) {
    try (Providers providers = providers(set)) {
      return providers.links(SIMULATOR);
    }
  }

  private static Providers providers(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(set);
    all.putIfAbsent("PUKAR_MODE", "demo");
    Settings settings = SettingsReader.read(RealScript.CONFIG, all);
    return new Providers(settings, VirtualClock.at(Ground.NOW));
  }
}
