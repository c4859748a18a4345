package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.config.SettingsReader;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;

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

  private static Links links(Map<String, String> set, String name, String value) {
    Map<String, String> more = new HashMap<>(set);
    more.put(name, value);
    return links(more);
  }

  private static Links links(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(set);
    all.putIfAbsent("PUKAR_MODE", "demo");
    Settings settings = SettingsReader.read(RealScript.CONFIG, all);
    try (Providers providers = new Providers(settings, VirtualClock.at(Ground.NOW))) {
      return providers.links(SIMULATOR);
    }
  }
}
