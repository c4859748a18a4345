package org.pukar.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.sms.FakeProvider.Says;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.http.Form;
import org.pukar.outbox.Carrier;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;
import org.pukar.outbox.Registered;
import org.pukar.phone.PhoneNumber;

/// Hands one text to a provider that is none. Immutable.
///
/// @param link makes the link of an account's address and our calls
public record Handing(BiFunction<String, Calls, Carrier> link) {
  public static final UUID ID = UUID.fromString("3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11");
  private static final Duration LONG = Duration.ofSeconds(30);

  /// Enough to connect on a busy machine.
  private static final Duration SHORT = Duration.ofSeconds(2);

  /// A text to a made-up phone.
  public static Leaving text(String words) {
    return new Leaving(ID, new PhoneNumber("+919000000017"), words, "", Optional.empty(), false);
  }

  /// The same, registered in India.
  public static Leaving registered(String words, boolean promotional) {
    Registered registered =
        new Registered("1101000000000000017", "1107000000000000023", "PUKARI", "");
    return new Leaving(
        ID, new PhoneNumber("+919000000017"), words, "", Optional.of(registered), promotional);
  }

  public static Account account(String provider, String url, Map<String, String> values) {
    Map<String, Secret> set = new LinkedHashMap<>();
    values.forEach((name, value) -> set.put(name, new Secret(value)));
    return new Account(provider, url, set);
  }

  /// What comes of an answer.
  public Handed answered(int status, String body) throws IOException, InterruptedException {
    try (FakeProvider provider = FakeProvider.saying(status, "application/json", body)) {
      Handed handed = to(provider.url(), LONG);
      provider.next();
      assertThat(provider.rest()).as("it is asked once").isEmpty();
      return handed;
    }
  }

  /// What a text looks like on its way.
  public Asked asked(Leaving message) throws IOException, InterruptedException {
    try (FakeProvider provider = FakeProvider.saying(200, "application/json", "{}");
        Calls calls = new Calls(LONG)) {
      link.apply(provider.url(), calls).carry(message);
      return provider.next();
    }
  }

  /// The fields of a form on its way.
  public Form form(Leaving message) throws IOException, InterruptedException {
    return Form.ofQuery(asked(message).body()).orElseThrow();
  }

  /// Holds the link to what a carrier promises when the line is bad.
  public void isHonestOnABadLine() throws IOException {
    try (FakeProvider provider = FakeProvider.saying(_ -> new Says.Nothing())) {
      assertThat(to(provider.url(), SHORT)).as("no answer").isEqualTo(new Handed.Unsure());
    }
    try (FakeProvider provider = FakeProvider.saying(_ -> new Says.HangsUp())) {
      assertThat(to(provider.url(), LONG)).as("hung up").isEqualTo(new Handed.Unsure());
    }
    assertThat(to("http://127.0.0.1:1", LONG)).as("away").isEqualTo(new Handed.Unreachable());
  }

  private Handed to(String url, Duration patience) {
    try (Calls calls = new Calls(patience)) {
      return link.apply(url, calls).carry(text("Your case is noted."));
    }
  }
}
