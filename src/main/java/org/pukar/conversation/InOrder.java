package org.pukar.conversation;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pukar.session.SessionKey;

/// Lets the hops of one session through one after the other, in the order in which they came to
/// this node; hops of different sessions never wait. Threads share it.
///
/// Between nodes there is no such queue: there the first save wins and the others look again.
final class InOrder {
  private final ConcurrentHashMap<SessionKey, Place> last = new ConcurrentHashMap<>();

  /// A hop's place in its session's queue; closing it lets the next one go.
  final class Place implements AutoCloseable {
    private final SessionKey key;
    private final CountDownLatch left = new CountDownLatch(1);

    private Place(SessionKey key) {
      this.key = key;
    }

    @Override
    public void close() {
      last.remove(key, this);
      left.countDown();
    }
  }

  /// Waits for the hop before, but no longer than that: then the next save decides.
  Place enter(SessionKey key, Duration longest) {
    Place place = new Place(key);
    @Nullable Place before = last.put(key, place);
    if (before != null) {
      await(before, longest);
    }
    return place;
  }

  private static void await(Place before, Duration longest) {
    try {
      boolean _ = before.left.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
