package org.pukar.session.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The commands of one thread on their way to Redis and back. The thread that makes it waits; the
/// dispatcher's threads end it, and what the waiting thread sees first counts.
final class Trip {
  private final Thread traveller = Thread.currentThread();
  private final List<Command> commands;
  private final long began;
  private volatile @Nullable Object outcome;

  Trip(List<Command> commands, long began) {
    this.commands = commands;
    this.began = began;
  }

  List<Command> commands() {
    return commands;
  }

  boolean isOlderThan(long nanos, long now) {
    return now - began > nanos;
  }

  boolean isAnswered() {
    return outcome != null;
  }

  /// @param replies one for each command; an error of Redis is one too
  void answer(List<Object> replies) {
    end(replies);
  }

  void fail(RedisAway away) {
    end(away);
  }

  private void end(Object with) {
    outcome = with;
    LockSupport.unpark(traveller);
  }

  /// Waits for the replies. The dispatcher bounds the time: a timer for each trip would cost more
  /// than the trip.
  List<Object> await() {
    Object ended = outcome;
    while (ended == null) {
      LockSupport.park(this);
      if (Thread.currentThread().isInterrupted()) {
        throw new RedisAway("interrupted");
      }
      ended = outcome;
    }
    return switch (ended) {
      case RedisAway away -> throw away;
      case List<?> replies -> new ArrayList<>(replies);
      default -> throw new IllegalStateException("no replies");
    };
  }
}
