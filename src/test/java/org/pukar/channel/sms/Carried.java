package org.pukar.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.http.Form;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Registered;
import org.pukar.phone.PhoneNumber;

/// One text that is handed to a made-up provider by a link, and what may go wrong on the way.
/// Stateless.
public final class Carried {
  public static final UUID ID = UUID.fromString("7b0c1d2e-3f40-4a51-8b62-9c73ad84be95");
  public static final String NEWS = "https://pukar.example.org/sms/x/s%20t/status";
  public static final String ENTITY = "1101000000000000017";
  public static final String TEMPLATE = "1107000000000000029";
  public static final String CHAIN = "c0ffee";

  /// When a text was promised that is asked for.
  public static final Instant PROMISED = Instant.parse("2026-11-22T12:00:00Z");

  private static final PhoneNumber TO = new PhoneNumber("+919812345670");

  private Carried() {}

  /// A text that India wants to know nothing of.
  public static Leaving text(String words) {
    return new Leaving(ID, TO, words, "", Optional.empty(), false);
  }

  /// One that it does.
  public static Leaving registered(String words) {
    Registered registered = new Registered(ENTITY, TEMPLATE, "PUKARS", CHAIN);
    return new Leaving(ID, TO, words, "", Optional.of(registered), false);
  }

  /// The same, if it advertises.
  public static Leaving advertising(String words) {
    return new Leaving(ID, TO, words, "", registered(words).registered(), true);
  }

  /// Our account at a provider.
  ///
  /// @param values names and values in turn
  public static Account account(String provider, String url, String... values) {
    Map<String, Secret> set = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      set.put(values[i], new Secret(values[i + 1]));
    }
    return new Account(provider, url, set);
  }

  /// What a provider is asked for a text.
  public static FakeProvider.Asked asked(Leaving message, BiFunction<String, Calls, Carrier> link)
      throws IOException, InterruptedException {
    try (FakeProvider provider = FakeProvider.saying(200, "application/json", "{}");
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      link.apply(provider.url(), calls).carry(message);
      return provider.next();
    }
  }

  /// What comes of a text where the provider gives that answer; it is asked once, whatever it says.
  public static Handed answered(int status, String body, BiFunction<String, Calls, Carrier> link)
      throws IOException {
    try (FakeProvider provider = FakeProvider.saying(status, "text/plain", body);
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      Handed handed = link.apply(provider.url(), calls).carry(text("Namaste"));
      assertThat(provider.rest()).hasSize(1);
      return handed;
    }
  }

  /// No answer, half an answer, nobody there, a server in trouble: told apart by every link.
  public static void assertTroubleIsTold(BiFunction<String, Calls, Carrier> link)
      throws IOException {
    assertThat(saying(new FakeProvider.Says.Nothing(), Duration.ofSeconds(1), link))
        .isInstanceOf(Handed.Unsure.class);
    assertThat(saying(new FakeProvider.Says.HangsUp(), Duration.ofSeconds(20), link))
        .isInstanceOf(Handed.Unsure.class);
    assertThat(nobodyThere(link)).isInstanceOf(Handed.Unreachable.class);
    assertThat(answered(429, "slow down", link)).isInstanceOf(Handed.Busy.class);
    assertThat(answered(503, "", link)).isInstanceOf(Handed.Busy.class);
    assertThat(answered(500, "<html>", link)).isInstanceOf(Handed.Unsure.class);
    assertThat(answered(502, "<html>", link)).isInstanceOf(Handed.Unsure.class);
  }

  /// Asserts what comes of asking for a text where the provider gives that answer; what it is
  /// asked.
  public static FakeProvider.Asked found(
      int status, String body, String meaning, BiFunction<String, Calls, Carrier> link)
      throws IOException, InterruptedException {
    try (FakeProvider provider = FakeProvider.saying(status, "application/json", body);
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link.apply(provider.url(), calls).find(text("Namaste"), PROMISED))
          .hasToString(meaning);
      return provider.next();
    }
  }

  /// Who does not answer, or is not there, may tell later what it has.
  public static void assertTroubleIsNotNow(BiFunction<String, Calls, Carrier> link)
      throws IOException {
    String url;
    try (FakeProvider provider = FakeProvider.saying(_ -> new FakeProvider.Says.HangsUp());
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      url = provider.url();
      assertThat(link.apply(url, calls).find(text("Namaste"), PROMISED))
          .isEqualTo(new Found.NotNow());
    }
    try (Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link.apply(url, calls).find(text("Namaste"), PROMISED))
          .isEqualTo(new Found.NotNow());
    }
  }

  private static Handed saying(
      FakeProvider.Says says, Duration patience, BiFunction<String, Calls, Carrier> link)
      throws IOException {
    try (FakeProvider provider = FakeProvider.saying(_ -> says);
        Calls calls = new Calls(patience)) {
      return link.apply(provider.url(), calls).carry(text("Namaste"));
    }
  }

  private static Handed nobodyThere(BiFunction<String, Calls, Carrier> link) throws IOException {
    String url;
    try (FakeProvider provider = FakeProvider.saying(200, "text/plain", "")) {
      url = provider.url();
    }
    try (Calls calls = new Calls(Duration.ofSeconds(20))) {
      return link.apply(url, calls).carry(text("Namaste"));
    }
  }

  /// The fields that a provider was asked with, by query or form.
  public static Form fields(FakeProvider.Asked asked) {
    String fields = asked.body().isEmpty() ? query(asked.address()) : asked.body();
    return Form.parse(fields.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String query(URI address) {
    return Optional.ofNullable(address.getRawQuery()).orElse("");
  }
}
