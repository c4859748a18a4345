package org.pukar.bench.smsc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// What is to be said of texts that were taken: that they came, a while later. One thread says it;
/// any may read the counts.
public final class Receipts {
  private static final long LATER_NS = TimeUnit.SECONDS.toNanos(1);

  private final Deque<Receipt> waiting = new ArrayDeque<>();
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong began = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /// What is to be said of one text.
  ///
  /// @param name of the text, which we gave it
  /// @param phone its number as digits, with the country
  /// @param due when it is to be said, in nanoseconds of one clock
  record Receipt(long name, long phone, long due) {}

  void add(long name, long phone, long now) {
    wanted.incrementAndGet();
    waiting.add(new Receipt(name, phone, now + LATER_NS));
  }

  /// The next that is due.
  Optional<Receipt> next(long now) {
    return !waiting.isEmpty() && waiting.getFirst().due() - now <= 0
        ? Optional.of(waiting.removeFirst())
        : Optional.empty();
  }

  /// One was taken down.
  void heard(long now) {
    if (heard.get() == 0) {
      began.set(now);
    }
    ended.set(now);
    heard.incrementAndGet();
  }

  /// One was not taken down: it is said again.
  void again(Receipt receipt, long now) {
    refused.incrementAndGet();
    waiting.add(new Receipt(receipt.name(), receipt.phone(), now + LATER_NS));
  }

  /// How many were taken down.
  public long heard() {
    return heard.get();
  }

  /// How many had to be said again.
  public long refused() {
    return refused.get();
  }

  /// How many are still to be taken down.
  public long left() {
    return wanted.get() - heard.get();
  }

  /// How many were taken down in a second, from the first to the last.
  public double perSecond() {
    return Math.max(0, heard.get() - 1) * 1e9 / Math.max(1, ended.get() - began.get());
  }
}
