package org.pukar.channel.sms.smpp;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.VirtualClock;
import org.pukar.arrivals.Arrival;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

/// A link to a fake SMSC, and what it took down.
final class Linked implements AutoCloseable {
  static final PhoneNumber PHONE = new PhoneNumber("+917000000993");

  final VirtualClock clock = VirtualClock.at(java.time.Instant.parse("2026-11-22T10:00:00Z"));
  final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  final BlockingQueue<Receipt> receipts = new LinkedBlockingQueue<>();
  final AtomicBoolean isAway = new AtomicBoolean();
  final SmppLink link;

  private Linked(SmppSettings settings) {
    link =
        SmppLink.start(
            settings,
            arrival -> !isAway.get() && arrivals.add(arrival),
            news -> !isAway.get() && receipts.addAll(news),
            Optional.empty(),
            clock);
  }

  /// A link with settings other than the usual: `window=5`.
  static Linked at(int port, String... settings) {
    return new Linked(settings(port, settings));
  }

  /// The same by a sealed line.
  static Linked sealedAt(String host, int port, String... settings) {
    return new Linked(settings("smpps://" + host + ":" + port, settings));
  }

  static SmppSettings settings(int port, String... settings) {
    return settings("smpp://127.0.0.1:" + port, settings);
  }

  private static SmppSettings settings(String url, String... settings) {
    Map<String, Secret> values =
        Stream.concat(
                Stream.of(
                    "system_id=pukar", "password=" + FakeSmsc.PASSWORD, "sessions=1", "from=PUKAR"),
                Stream.of(settings))
            .map(setting -> setting.split("=", 2))
            .collect(
                Collectors.toMap(
                    setting -> setting[0], setting -> new Secret(setting[1]), (_, last) -> last));
    return SmppSettings.of(new Account("smpp", url, values));
  }

  /// Waits until so many sessions are bound.
  Linked bound(int sessions) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (link.bound() != sessions) {
      if (System.nanoTime() > end) {
        throw new AssertionError("bound are " + link.bound());
      }
      Thread.onSpinWait();
    }
    return this;
  }

  Arrival arrival() throws InterruptedException {
    Arrival next = arrivals.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no text came");
    }
    return next;
  }

  Receipt receipt() throws InterruptedException {
    Receipt next = receipts.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no receipt came");
    }
    return next;
  }

  static Leaving text(int number, String words) {
    return new Leaving(new UUID(0, number), PHONE, words, "", Optional.empty(), false);
  }

  static Leaving registered(String words) {
    Registered under =
        new Registered("1101000000000000017", "1007000000000000023", "PUKARG", "ab12".repeat(16));
    return new Leaving(new UUID(0, 9), PHONE, words, "", Optional.of(under), false);
  }

  @Override
  public void close() {
    link.close();
  }
}
