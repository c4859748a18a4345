package org.pukar.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Path CONFIG = Path.of("config");
  private static final Map<String, String> DEMO = Map.of("PUKAR_MODE", "demo");
  private static final String UNGUESSABLE = "c0rrect-horse-battery";
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "PUKAR_MODE", "production",
          "PUKAR_KEYS_FILE", "/run/keys.json",
          "PUKAR_DATABASE_URL", "postgresql://pukar:pw@db/pukar",
          "PUKAR_REDIS_URL", "redis://redis:6379/0");

  @TempDir Path folder;

  @Test
  void theFilesDefaultsAreRead() {
    Settings settings = SettingsReader.read(CONFIG, DEMO);

    assertThat(settings.isDemo()).isTrue();
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.config()).isEqualTo(CONFIG);
    assertThat(settings.databases().areEmbedded()).isTrue();
    assertThat(settings.databases().connections()).isEqualTo(16);
    assertThat(settings.keys()).isEqualTo(Path.of("data/keys/keys.json"));
    assertThat(settings.ussd().codes()).containsExactly(Map.entry("*384*26#", "welcome"));
    assertThat(settings.sessions())
        .isEqualTo(
            new Settings.Sessions(
                Duration.ofMinutes(30),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofMillis(1500)));
    assertThat(settings.dials()).isEqualTo(new Settings.Dials(30, Duration.ofMinutes(10)));
    assertThat(settings.hops()).isEqualTo(new Settings.Hops(Duration.ofSeconds(2), 1000));
    assertThat(settings.metricsAllow()).isEmpty();
  }

  @Test
  void withoutAnEnvironmentItIsProductionAndRefusesToStart() {
    refused(Map.of(), "PUKAR_KEYS_FILE must be set in production: see docs/operating.md.");
  }

  @Test
  void theEnvironmentOverridesEveryKindOfSetting() {
    Settings settings =
        read(
            PRODUCTION,
            Map.of(
                "PUKAR_PORT", " 0 ",
                "PUKAR_DATA", "/var/lib/pukar",
                "PUKAR_HOPS_BUDGET_S", "3",
                "PUKAR_METRICS_ALLOW", "10.0.0.1, 10.0.0.2,,",
                "PUKAR_ADMIN_KEY", UNGUESSABLE,
                "PUKAR_USSD_SECRETS_AFRICASTALKING", UNGUESSABLE + "2"));

    assertThat(settings.isDemo()).isFalse();
    assertThat(settings.port()).isZero();
    assertThat(settings.data()).isEqualTo(Path.of("/var/lib/pukar"));
    assertThat(settings.hops().budget()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.metricsAllow()).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
    assertThat(settings.adminKey().reveal()).isEqualTo(UNGUESSABLE);
    assertThat(settings.ussd().secret("africastalking").matches(UNGUESSABLE + "2")).isTrue();
    assertThat(settings.keys()).isEqualTo(Path.of("/run/keys.json"));
    assertThat(settings.databases().areEmbedded()).isFalse();
  }

  @Test
  void demoSecretsAreFilledInInDemoOnly() {
    Settings demo = SettingsReader.read(CONFIG, DEMO);
    Settings own = read(DEMO, Map.of("PUKAR_ADMIN_KEY", "mine"));
    Settings production = read(PRODUCTION, Map.of());

    assertThat(demo.ussd().secret("africastalking").matches("demo")).isTrue();
    assertThat(demo.adminKey().matches("demo-admin")).isTrue();
    assertThat(own.adminKey().matches("mine")).isTrue();
    assertThat(production.ussd().secret("africastalking").isEmpty()).isTrue();
    assertThat(production.adminKey().isEmpty()).isTrue();
    assertThat(demo.ussd().secret("nobody").isEmpty()).isTrue();
  }

  @Test
  void productionNeedsKeysAndServersOfItsOwn() {
    for (String variable : List.of("PUKAR_KEYS_FILE", "PUKAR_DATABASE_URL", "PUKAR_REDIS_URL")) {
      Map<String, String> without = new HashMap<>(PRODUCTION);
      without.remove(variable);
      refused(without, variable + " must be set in production: see docs/operating.md.");
      without.put(variable, "  ");
      refused(without, variable + " must be set in production: see docs/operating.md.");
    }
  }

  @Test
  void whoeverSignsRequestsMustBeAbleToKnowOurAddress() {
    Map<String, String> twilio = new HashMap<>(PRODUCTION);
    twilio.put("PUKAR_TWILIO_AUTH_TOKEN", UNGUESSABLE);
    refused(twilio, "PUKAR_PUBLIC_URL must be set in production: see docs/operating.md.");

    Settings named = read(twilio, Map.of("PUKAR_PUBLIC_URL", "https://pukar.example.org/"));
    assertThat(named.publicUrl()).isEqualTo("https://pukar.example.org");
    assertThat(read(PRODUCTION, Map.of()).publicUrl()).isEmpty();
    assertThat(read(DEMO, Map.of("PUKAR_PORT", "8099")).publicUrl())
        .isEqualTo("http://127.0.0.1:8099");
  }

  @Test
  void productionRefusesSecretsThatCanBeGuessed() {
    for (String secret : List.of("demo", "demo-admin", "short", "fifteen-letters")) {
      for (String variable : List.of("PUKAR_ADMIN_KEY", "PUKAR_USSD_SECRETS_AFRICASTALKING")) {
        assertThatThrownBy(() -> read(PRODUCTION, Map.of(variable, secret)))
            .isInstanceOf(SettingsException.class)
            .hasMessage(variable + " must be at least 16 unguessable letters in production.")
            .hasMessageNotContaining(secret);
      }
    }
  }

  @Test
  void aWrongValueIsNamed() {
    refused(Map.of("PUKAR_MODE", "test"), "PUKAR_MODE must be demo or production.");
    refused(
        Map.of("PUKAR_MODE", "demo", "PUKAR_PORT", "70000"),
        "port (PUKAR_PORT) must be a whole number from 0 to 65535.");
    refused(
        Map.of("PUKAR_MODE", "demo", "PUKAR_HOPS_AT_ONCE", "many"),
        "hops.at_once (PUKAR_HOPS_AT_ONCE) must be a whole number from 1 to 100000.");
    refused(
        Map.of("PUKAR_MODE", "demo", "PUKAR_SESSIONS_RESUME_WITHIN_S", "0"),
        "sessions.resume_within_s (PUKAR_SESSIONS_RESUME_WITHIN_S)"
            + " must be a whole number from 1 to 86400.");
  }

  @Test
  void aDemoAnswersItsOwnMachineAlone() {
    assertThat(read(DEMO, Map.of()).host()).isEqualTo("127.0.0.1");
    assertThat(read(DEMO, Map.of("PUKAR_HOST", "0.0.0.0")).host()).isEqualTo("0.0.0.0");
    assertThat(read(PRODUCTION, Map.of()).host()).isEqualTo("0.0.0.0");
  }

  @Test
  void aFileThatIsNotAsItShouldBeIsNamed() throws IOException {
    assertThatThrownBy(() -> SettingsReader.read(folder, DEMO))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("pukar.yaml cannot be read");
    write("host: x\nport: 80\n");
    assertThatThrownBy(() -> SettingsReader.read(folder, DEMO))
        .hasMessage("The setting data is missing.");
    write("host: x\nport: [80]\n");
    assertThatThrownBy(() -> SettingsReader.read(folder, DEMO))
        .isInstanceOf(SettingsException.class)
        .hasMessageEndingWith("pukar.yaml:2: expected a plain value");
    write("database: none\n");
    assertThatThrownBy(() -> SettingsReader.read(folder, DEMO))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void settingsCanBePrintedWithoutTheirSecrets() {
    Settings settings = read(PRODUCTION, Map.of("PUKAR_ADMIN_KEY", UNGUESSABLE));

    assertThat(settings.toString())
        .contains("(secret)", "(none)", "8080")
        .doesNotContain(UNGUESSABLE, "pw@db", "redis:6379");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("pukar.yaml"), text);
  }

  private static Settings read(Map<String, String> environment, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return SettingsReader.read(CONFIG, all);
  }

  private static void refused(Map<String, String> environment, String sentence) {
    assertThatThrownBy(() -> SettingsReader.read(CONFIG, environment))
        .isInstanceOf(SettingsException.class)
        .hasMessage(sentence);
  }
}
