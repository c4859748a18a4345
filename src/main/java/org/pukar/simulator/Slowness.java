package org.pukar.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.pukar.phone.PhoneNumber;

/// Slow service on demand: whose next deed takes how much longer, so that somebody can see what a
/// caller gets then. Remembers the phones that asked last, each for one deed. Threads share it.
public final class Slowness {

  /// The longest that anybody may hold up a deed.
  static final Duration LONGEST = Duration.ofSeconds(15);

  private static final int REMEMBERED = 1_000;

  /// How a thread is made to wait.
  @FunctionalInterface
  interface Pause {
    void take(Duration time) throws InterruptedException;
  }

  private final SequencedMap<PhoneNumber, Duration> waits = new LinkedHashMap<>();
  private final Pause pause;

  public Slowness() {
    this(Thread::sleep);
  }

  Slowness(Pause pause) {
    this.pause = pause;
  }

  /// Makes the phone's next deed take that much longer, in place of what was asked before; no time
  /// at all takes that back. More than 15 s counts as 15 s.
  public synchronized void slow(PhoneNumber phone, Duration by) {
    waits.remove(phone);
    if (by.isPositive()) {
      waits.put(phone, by.compareTo(LONGEST) > 0 ? LONGEST : by);
    }
    if (waits.size() > REMEMBERED) {
      waits.pollFirstEntry();
    }
  }

  /// Blocks the calling thread for the time that was asked for this phone, once; not at all for
  /// others. An interrupted wait ends early and leaves the thread interrupted.
  public void hold(PhoneNumber phone) {
    Duration time = taken(phone);
    if (time.isPositive()) {
      try {
        pause.take(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized Duration taken(PhoneNumber phone) {
    Duration time = waits.remove(phone);
    return time == null ? Duration.ZERO : time;
  }
}
