package org.pukar.channel.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jsmpp.extra.NegativeResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session with the SMSC, bound again whenever it ends, on a thread of its own. Threads share
/// it.
final class Line implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /// An SMSC that does not let us in is asked seldom: some lock an account that asks too often.
  private static final Duration REFUSED_WAIT = Duration.ofSeconds(5);

  /// A session that ends sooner was no success, whatever the SMSC said to the bind.
  private static final Duration STEADY = Duration.ofSeconds(10);

  private final CountDownLatch closing = new CountDownLatch(1);
  private final SmppSettings settings;
  private final Deliveries deliveries;
  private final LongSupplier nanos;
  private final Thread keeper;
  private volatile Optional<Bound> bound = Optional.empty();
  private Duration wait = FIRST_WAIT;

  private Line(String name, SmppSettings settings, Deliveries deliveries, LongSupplier nanos) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.nanos = nanos;
    this.keeper = Thread.ofVirtual().name(name).unstarted(this::keepBound);
  }

  /// Begins to bind; the SMSC may be away.
  static Line start(String name, SmppSettings settings, Deliveries deliveries, LongSupplier nanos) {
    Line line = new Line(name, settings, deliveries, nanos);
    line.keeper.start();
    return line;
  }

  /// The session, while it is bound.
  Optional<Bound> bound() {
    return bound;
  }

  private void keepBound() {
    try {
      do {
        bindOnce();
      } while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("An SMPP session is closed while it binds", e);
    }
  }

  private void bindOnce() throws InterruptedException {
    long began = nanos.getAsLong();
    try (Bound now = Bound.bind(settings, deliveries)) {
      LOG.info("SMPP: bound");
      bound = Optional.of(now);
      now.awaitEnd();
      LOG.warn("SMPP: the session ended; it is bound again");
    } catch (IOException e) {
      failed(e);
    } finally {
      bound = Optional.empty();
    }
    boolean wasSteady = nanos.getAsLong() - began > STEADY.toNanos();
    wait = wasSteady ? FIRST_WAIT : shorter(wait.multipliedBy(2), LONGEST_WAIT);
  }

  private void failed(IOException e) {
    if (e.getCause() instanceof NegativeResponseException refusal
        && refusal.getCommandStatus() != Session.GONE) {
      LOG.error(
          "SMPP: the SMSC does not let us in, status 0x%08x".formatted(refusal.getCommandStatus()));
      wait = wait.compareTo(REFUSED_WAIT) > 0 ? wait : REFUSED_WAIT;
    } else {
      LOG.warn("SMPP: the SMSC cannot be reached: {}", e.getClass().getSimpleName());
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    closing.countDown();
    bound.ifPresent(Bound::close);
    keeper.interrupt();
  }
}
