package org.pukar.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

/// One call that a made-up provider is asked for, and what may go wrong on the way. Stateless.
public final class Rung {
  public static final UUID ID = UUID.fromString("7b0c1d2e-3f40-4a51-8b62-9c73ad84be95");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Rung() {}

  /// A call to a worker.
  ///
  /// @param from our number that she is to see; empty for the account's
  public static Outgoing call(String from) {
    return new Outgoing(ID, new PhoneNumber("+919000000001"), from);
  }

  /// What a provider is asked for a call.
  public static FakeProvider.Asked asked(Outgoing call, BiFunction<String, Calls, Line> line)
      throws IOException, InterruptedException {
    try (FakeProvider provider = FakeProvider.saying(200, "application/json", "{}");
        Calls calls = new Calls(PATIENCE)) {
      line.apply(provider.url(), calls).ring(call);
      return provider.next();
    }
  }

  /// What comes of a call where the provider gives that answer; it is asked once, whatever it says.
  public static Handed answered(int status, String body, BiFunction<String, Calls, Line> line)
      throws IOException {
    try (FakeProvider provider = FakeProvider.saying(status, "text/plain", body);
        Calls calls = new Calls(PATIENCE)) {
      Handed handed = line.apply(provider.url(), calls).ring(call(""));
      assertThat(provider.rest()).hasSize(1);
      return handed;
    }
  }

  /// No answer, half an answer, nobody there: told apart by every line.
  public static void assertTroubleIsTold(BiFunction<String, Calls, Line> line) throws IOException {
    assertThat(saying(new FakeProvider.Says.Nothing(), Duration.ofSeconds(1), line))
        .isInstanceOf(Handed.Unsure.class);
    assertThat(saying(new FakeProvider.Says.HangsUp(), PATIENCE, line))
        .isInstanceOf(Handed.Unsure.class);
    String gone;
    try (FakeProvider provider = FakeProvider.saying(200, "text/plain", "")) {
      gone = provider.url();
    }
    try (Calls calls = new Calls(PATIENCE)) {
      assertThat(line.apply(gone, calls).ring(call(""))).isInstanceOf(Handed.Unreachable.class);
    }
  }

  private static Handed saying(
      FakeProvider.Says says, Duration patience, BiFunction<String, Calls, Line> line)
      throws IOException {
    try (FakeProvider provider = FakeProvider.saying(_ -> says);
        Calls calls = new Calls(patience)) {
      return line.apply(provider.url(), calls).ring(call(""));
    }
  }
}
