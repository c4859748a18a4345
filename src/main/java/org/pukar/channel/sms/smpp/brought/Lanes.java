package org.pukar.channel.sms.smpp.brought;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Does what is to be done for one phone in its order, and for different phones at once, so that
/// their commits may meet. Threads share it.
public final class Lanes implements AutoCloseable {
  private static final int LANES = 64;

  /// Deeds that wait or are under way; an SMSC has far fewer unanswered.
  private static final int ROOM = 2_000;

  private final Semaphore room = new Semaphore(ROOM);
  private final List<ExecutorService> lanes =
      IntStream.range(0, LANES)
          .mapToObj(lane ->
              Executors.newSingleThreadExecutor(
                  Thread.ofVirtual().name("smpp-in-" + lane).factory()))
          .toList();

  /// Has something done, behind all that was to be done before for the same phone.
  ///
  /// @return false if there is no room: it will not be done
  public boolean take(String phone, Runnable deed) {
    if (!room.tryAcquire()) {
      return false;
    }
    lanes.get(Math.floorMod(phone.hashCode(), LANES)).execute(() -> run(deed));
    return true;
  }

  private void run(Runnable deed) {
    try {
      deed.run();
    } finally {
      room.release();
    }
  }

  /// What is under way is interrupted, what waits is not begun: the SMSC has no answer for it, and
  /// brings it again.
  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdownNow);
  }
}
