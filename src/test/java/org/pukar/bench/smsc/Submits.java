package org.pukar.bench.smsc;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Counts the texts that came, by phone, from when it is told to begin. One thread counts; any may
/// read, but how often a phone had one only once nothing comes any more.
public final class Submits {
  private static final long INDIA = 910_000_000_000L;

  private final byte[] times;
  private final long first;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong reached = new AtomicLong();
  private final AtomicLong began = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private volatile boolean counting;

  /// @param first the ten digits of the first phone; the others follow
  /// @param phones how many there are; texts to others do not count
  public Submits(long first, int phones) {
    this.first = INDIA + first;
    this.times = new byte[phones];
  }

  /// What comes from now on counts.
  public void begin() {
    counting = true;
  }

  /// A text to a phone came.
  ///
  /// @param phone its number as digits, with the country
  /// @return whether it counts
  boolean came(long phone, long nanos) {
    long number = phone - first;
    if (!counting || number < 0 || number >= times.length) {
      return false;
    }
    if (times[(int) number] == 0) {
      reached.incrementAndGet();
    }
    if (times[(int) number] < Byte.MAX_VALUE) {
      times[(int) number]++;
    }
    if (count.get() == 0) {
      began.set(nanos);
    }
    ended.set(nanos);
    count.incrementAndGet();
    return true;
  }

  /// How many came so far.
  public long count() {
    return count.get();
  }

  /// How many phones had one so far.
  public long reached() {
    return reached.get();
  }

  /// How many came in a second, from the first to the last.
  public double perSecond() {
    return (count.get() - 1) * 1e9 / (ended.get() - began.get());
  }

  /// How many phones had one exactly.
  public long once() {
    return phones(1, 1);
  }

  /// How many phones had more than one.
  public long twice() {
    return phones(2, Byte.MAX_VALUE);
  }

  /// How many phones had none.
  public long missing() {
    return times.length - reached.get();
  }

  private long phones(int least, int most) {
    return IntStream.range(0, times.length)
        .filter(n -> times[n] >= least && times[n] <= most)
        .count();
  }
}
