package org.pukar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until it is told to go on. Threads may share it.
public final class VirtualClock extends Clock {
  private final AtomicReference<Instant> now;

  private VirtualClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public static VirtualClock at(Instant now) {
    return new VirtualClock(now);
  }

  public void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("there is only UTC");
  }
}
