package org.pukar.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// Reads and checks the settings. Stateless.
public final class SettingsReader {
  private static final String DEMO_SECRET = "demo";

  /// Providers whose requests are signed over the address that they call.
  private static final List<String> SIGNING = List.of("twilio", "plivo");

  private static final String DEMO_ADMIN_KEY = "demo-admin";

  private SettingsReader() {}

  /// Reads `pukar.yaml` and what the environment overrides.
  ///
  /// @param folder the `config` folder
  /// @throws SettingsException with one sentence, if a setting is missing or wrong
  public static Settings read(Path folder, Map<String, String> environment) {
    Path file = folder.resolve("pukar.yaml");
    try {
      return settings(folder, new Values(YamlReader.read(file), environment));
    } catch (IOException e) {
      throw new SettingsException("The settings file " + file + " cannot be read.");
    } catch (YamlException e) {
      throw new SettingsException(e.line() + ": " + e.fault());
    }
  }

  private static Settings settings(Path folder, Values values) {
    Settings.Mode mode = mode(values.text("mode"));
    return checked(
        new Settings(
            mode,
            host(mode, values.text("host").strip()),
            values.number("port", 0, 65535),
            Path.of(values.text("data")),
            folder,
            new Settings.Databases(
                values.secret("database.url"),
                values.secret("database.owner_url"),
                values.number("database.connections", 1, 500)),
            values.secret("redis.url"),
            values.text("keys.file").strip(),
            publicUrl(mode, values),
            new Settings.Ussd(values.map("ussd.codes"), secrets(mode, values, "ussd")),
            new Settings.Sms(
                secrets(mode, values, "sms"),
                accounts(values),
                values.list("sms.route"),
                values.seconds("sms.stale_s", 7 * 86_400),
                new Settings.Dials(
                    values.number("sms.most_answers", 1, 1_000_000),
                    values.seconds("sms.within_s", 7 * 86_400)),
                values.list("sms.dlt_links"),
                values.list("sms.dlt_numbers")),
            voice(mode, values),
            new Settings.Sessions(
                values.seconds("sessions.resume_within_s", 86_400),
                values.seconds("sessions.repeat_for_s", 3_600),
                values.seconds("sessions.keep_for_s", 7 * 86_400),
                values.millis("sessions.same_input_for_ms", 60_000)),
            new Settings.Dials(
                values.number("dials.most", 1, 1_000_000),
                values.seconds("dials.within_s", 86_400)),
            new Settings.Hops(
                values.seconds("hops.budget_s", 10), values.number("hops.at_once", 1, 100_000)),
            oidc(values),
            values.list("metrics.allow"),
            orDemo(mode, values.secret("admin.key"), DEMO_ADMIN_KEY)));
  }

  private static Settings.Voice voice(Settings.Mode mode, Values values) {
    Map<String, Settings.OurNumber> numbers = new LinkedHashMap<>();
    for (String number : values.names("voice.numbers")) {
      String path = "voice.numbers." + number + ".";
      numbers.put(
          Settings.Voice.digits(number),
          new Settings.OurNumber(
              values.text(path + "dialogue"),
              Language.find(values.text(path + "language")),
              values.text(path + "answer").equals("yes")));
    }
    return new Settings.Voice(
        secrets(mode, values, "voice"),
        Map.copyOf(numbers),
        new Settings.Calling(
            values.number("voice.lines", 1, 10_000),
            values.text("voice.provider").strip(),
            values.number("voice.most_calls", 1, 1_000),
            values.number("voice.most_in_all", 1, 10_000_000),
            values.list("voice.countries")));
  }

  private static Optional<Settings.Oidc> oidc(Values values) {
    Settings.Oidc oidc =
        new Settings.Oidc(
            values.text("oidc.issuer").strip(),
            values.text("oidc.client").strip(),
            values.secret("oidc.secret"),
            name(values));
    return Optional.of(oidc).filter(set -> !set.issuer().isEmpty());
  }

  private static String name(Values values) {
    String named = values.text("oidc.name").strip();
    return named.isEmpty() ? values.text("oidc.issuer").strip() : named;
  }

  private static Settings.Mode mode(String text) {
    return switch (text.strip()) {
      case "demo" -> Settings.Mode.DEMO;
      case "production" -> Settings.Mode.PRODUCTION;
      default -> throw new SettingsException("PUKAR_MODE must be demo or production.");
    };
  }

  /// A demo's secrets are known to everyone, so it answers this machine alone unless told
  /// otherwise.
  private static String host(Settings.Mode mode, String named) {
    if (!named.isEmpty()) {
      return named;
    }
    return mode == Settings.Mode.DEMO ? "127.0.0.1" : "0.0.0.0";
  }

  /// In demo our own machine, as far as its port is known before we listen.
  private static String publicUrl(Settings.Mode mode, Values values) {
    String named = values.text("public_url").strip().replaceFirst("/+$", "");
    int port = values.number("port", 0, 65535);
    return named.isEmpty() && mode == Settings.Mode.DEMO && port > 0
        ? "http://127.0.0.1:" + port
        : named;
  }

  /// Our accounts: a section of its own for each provider named below `accounts`.
  private static Map<String, Account> accounts(Values values) {
    Map<String, Account> accounts = new LinkedHashMap<>();
    for (String provider : values.list("accounts")) {
      Map<String, Secret> set = new LinkedHashMap<>();
      for (String name : values.names(provider)) {
        set.put(name, values.secret(provider + "." + name));
      }
      String url = set.getOrDefault("url", new Secret("")).reveal();
      accounts.put(provider, new Account(provider, url, set));
    }
    return Map.copyOf(accounts);
  }

  private static Map<String, Secret> secrets(Settings.Mode mode, Values values, String door) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    for (String provider : values.names(door + ".secrets")) {
      Secret secret = values.secret(door + ".secrets." + provider);
      secrets.put(provider, orDemo(mode, secret, DEMO_SECRET));
    }
    return Map.copyOf(secrets);
  }

  private static Secret orDemo(Settings.Mode mode, Secret secret, String demo) {
    return mode == Settings.Mode.DEMO && secret.isEmpty() ? new Secret(demo) : secret;
  }

  /// Production does not start in a state that only a demonstration may be in.
  private static Settings checked(Settings settings) {
    if (settings.isDemo()) {
      return settings;
    }
    settings
        .ussd()
        .secrets()
        .forEach((provider, secret) -> refuse(secret, "ussd.secrets." + provider));
    settings
        .sms()
        .secrets()
        .forEach((provider, secret) -> refuse(secret, "sms.secrets." + provider));
    settings
        .voice()
        .secrets()
        .forEach((provider, secret) -> refuse(secret, "voice.secrets." + provider));
    refuse(settings.adminKey(), "admin.key");
    require(settings.keysFile(), "keys.file");
    require(settings.databases().url().reveal(), "database.url");
    require(settings.redisUrl().reveal(), "redis.url");
    settings.oidc().ifPresent(oidc -> check(oidc, settings));
    if (SIGNING.stream().anyMatch(name -> settings.sms().account(name).isSet())) {
      // Else every request of theirs would be taken for a forged one.
      require(settings.publicUrl(), "public_url");
    }
    return settings;
  }

  private static void check(Settings.Oidc oidc, Settings settings) {
    require(settings.publicUrl(), "public_url");
    require(oidc.client(), "oidc.client");
    require(oidc.secret().reveal(), "oidc.secret");
    if (!oidc.issuer().startsWith("https://")) {
      throw new SettingsException("PUKAR_OIDC_ISSUER must begin with https:// in production.");
    }
  }

  private static void refuse(Secret secret, String path) {
    boolean demo = secret.matches(DEMO_SECRET) || secret.matches(DEMO_ADMIN_KEY);
    if (demo || (!secret.isEmpty() && secret.reveal().length() < 16)) {
      throw new SettingsException(
          "%s must be at least 16 unguessable letters in production."
              .formatted(Values.variable(path).toUpperCase(Locale.ROOT)));
    }
  }

  private static void require(String value, String path) {
    if (value.isEmpty()) {
      throw new SettingsException(
          Values.variable(path) + " must be set in production: see docs/operating.md.");
    }
  }
}
