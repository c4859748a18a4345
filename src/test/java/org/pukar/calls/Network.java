package org.pukar.calls;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.sms.FakeProvider.Says;
import org.pukar.http.Form;

/// A KooKoo that rings everybody whom it is asked to ring, after a moment, and tells of the end of
/// each call until that is acknowledged; while it is told to hold, calls last. Threads share it.
public final class Network implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(5);

  private final List<Rung> rung = new ArrayList<>();
  private final FakeProvider provider;
  private final String secret;
  private final Runnable onCall;
  private volatile boolean isOpen = true;
  private volatile CountDownLatch end = new CountDownLatch(0);
  private volatile UnaryOperator<String> gateway = _ -> "";

  /// A phone that was rung.
  ///
  /// @param phone as KooKoo writes it
  /// @param ours our name for the call
  /// @param nanos when, by [System#nanoTime]
  public record Rung(String phone, String ours, long nanos) {}

  /// @param secret of the gateway's webhook
  /// @param onCall run for each call
  public Network(String secret, Runnable onCall) throws IOException {
    this.secret = secret;
    this.onCall = onCall;
    this.provider = FakeProvider.saying(this::ring);
  }

  /// Whom it tells of calls.
  ///
  /// @param gateway takes a path, and gives the status of its answer; empty if nobody answers
  public void tell(UnaryOperator<String> gateway) {
    this.gateway = gateway;
  }

  private Says ring(Asked asked) {
    Form call = Form.ofQuery(asked.address().getRawQuery()).orElseThrow();
    String ours = call.get("url").replaceAll(".*[?&]ours=([^&]*).*", "$1");
    synchronized (rung) {
      rung.add(new Rung(call.get("phone_no"), ours, System.nanoTime()));
    }
    onCall.run();
    LockSupport.parkNanos(MOMENT.toNanos());
    Thread.startVirtualThread(() -> tellOfTheEnd(ours));
    String name = "<message>call-" + ours + "</message>";
    return new Says.Answer(
        200, "text/xml", "<response><status>queued</status>" + name + "</response>");
  }

  /// From now on no call ends.
  public void hold() {
    end = new CountDownLatch(1);
  }

  /// All calls end, those that begin after a moment.
  public void letGo() {
    end.countDown();
  }

  private void tellOfTheEnd(String ours) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String news = "?event=Hangup&sid=call-%s&total_call_duration=20&ours=%s".formatted(ours, ours);
    while (isOpen && !gateway.apply("/voice/kookoo/" + secret + news).equals("200")) {
      LockSupport.parkNanos(MOMENT.toNanos());
    }
  }

  /// All that were rung, in their order.
  public List<Rung> rung() {
    synchronized (rung) {
      return List.copyOf(rung);
    }
  }

  /// The settings of an account there, with so many lines.
  public Map<String, String> settings(int lines) {
    return Map.of(
        "PUKAR_KOOKOO_CALLS_PER_SECOND",
        "10000",
        "PUKAR_VOICE_SECRETS_KOOKOO",
        secret,
        "PUKAR_VOICE_LINES",
        Integer.toString(lines),
        "PUKAR_VOICE_MOST_IN_ALL",
        "10000000",
        "PUKAR_KOOKOO_URL",
        provider.url(),
        "PUKAR_KOOKOO_KEY",
        "sesame",
        "PUKAR_KOOKOO_CALLER_ID",
        "1800000026",
        "PUKAR_KOOKOO_LINES",
        Integer.toString(lines));
  }

  @Override
  public void close() {
    isOpen = false;
    letGo();
    provider.close();
  }
}
