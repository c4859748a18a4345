package org.pukar.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A list in Redis of what was promised while PostgreSQL was away: durable, sealed, in order.
/// Threads and nodes share it; two nodes may hand over the same promise at once, so receivers write
/// with a once-key. Every method throws [RedisAway] if Redis does not answer.
public final class Promises {
  private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

  private final Redis redis;
  private final Sealer sealer;
  private final byte[] list;

  /// @param name of the list: `callbacks`
  public Promises(Redis redis, Sealer sealer, String name) {
    this.redis = redis;
    this.sealer = sealer;
    this.list = ("promises:" + name).getBytes(StandardCharsets.US_ASCII);
  }

  /// Adds a promise at the end.
  public void keep(byte[] promise) {
    byte[] sealed = sealer.seal(promise, list);
    redis.call(client -> client.rpush(list, sealed));
  }

  /// Hands over each promise, oldest first, and forgets it when the receiver returns; if the
  /// receiver throws, that promise and those behind it stay.
  public void redeem(Consumer<byte[]> receiver) {
    for (Optional<byte[]> next = oldest(); next.isPresent(); next = oldest()) {
      byte[] sealed = next.get();
      open(sealed).ifPresent(receiver);
      redis.call(client -> client.lrem(list, 1, sealed));
    }
  }

  private Optional<byte[]> oldest() {
    return Optional.ofNullable(redis.call(client -> client.lindex(list, 0)));
  }

  /// A promise sealed under a key that is gone can never be read: it must not hold up those behind
  /// it.
  private Optional<byte[]> open(byte[] sealed) {
    try {
      return Optional.of(sealer.open(sealed, list));
    } catch (SealBroken e) {
      LOG.error("A promise cannot be read with our keys and is lost", e);
      return Optional.empty();
    }
  }
}
