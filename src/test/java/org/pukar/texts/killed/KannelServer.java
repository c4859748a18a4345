package org.pukar.texts.killed;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.sms.FakeProvider.Says;
import org.pukar.http.Form;

/// A Kannel that takes every text, after a moment in which we can die. It is told our name for a
/// text in the address for news. Threads share it.
final class KannelServer implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(5);

  private final FakeProvider provider;
  private final Ledger ledger;

  KannelServer(Ledger ledger) throws IOException {
    this.ledger = ledger;
    this.provider = FakeProvider.saying(this::take);
  }

  private Says take(Asked asked) {
    Form text = Form.ofQuery(asked.address().getRawQuery()).orElseThrow();
    ledger.write(id(text.get("dlr-url")), "+" + text.get("to"), text.get("text"));
    LockSupport.parkNanos(MOMENT.toNanos());
    return new Says.Answer(202, "text/html", "0: Accepted for delivery");
  }

  private static String id(String news) {
    return news.replaceAll(".*[?&]id=([^&]*).*", "$1");
  }

  /// The settings of an account there, and of that alone.
  Map<String, String> settings(String perSecond) {
    return Map.of(
        "PUKAR_SMS_ROUTE", "kannel",
        "PUKAR_KANNEL_URL", provider.url(),
        "PUKAR_KANNEL_USERNAME", "pukar",
        "PUKAR_KANNEL_PASSWORD", "sesame",
        "PUKAR_KANNEL_FROM", "26384",
        "PUKAR_KANNEL_PER_SECOND", perSecond);
  }

  @Override
  public void close() {
    provider.close();
  }
}
