package org.pukar.session.promise;

import static redis.clients.jedis.Protocol.Command.LINDEX;
import static redis.clients.jedis.Protocol.Command.LREM;
import static redis.clients.jedis.Protocol.Command.RPUSH;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.session.redis.Command;
import org.pukar.session.redis.Redis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A list in Redis of what was promised while PostgreSQL was away: durable, sealed, in order.
/// Threads and nodes share it; two nodes may hand over the same promise at once, so receivers write
/// with a once-key. Every method throws [org.pukar.session.redis.RedisAway] if Redis does not
/// answer.
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
  ///
  /// @return by which it is settled
  public byte[] keep(byte[] promise) {
    byte[] sealed = sealer.seal(promise, list);
    redis.call(Command.of(RPUSH, list, sealed));
    return sealed;
  }

  /// Forgets a promise that was kept to.
  ///
  /// @param sealed as it was given when the promise was kept
  public void settle(byte[] sealed) {
    redis.call(Command.of(LREM, list, Command.bytes(0), sealed));
  }

  /// Hands over each promise, oldest first, and forgets it when the receiver has kept to it. If the
  /// receiver says that it is too early, or throws, that promise and those behind it stay.
  public void redeem(Predicate<byte[]> receiver) {
    for (Optional<byte[]> next = oldest(); next.isPresent(); next = oldest()) {
      byte[] sealed = next.get();
      if (!open(sealed).map(receiver::test).orElse(true)) {
        return;
      }
      settle(sealed);
    }
  }

  private Optional<byte[]> oldest() {
    return redis.find(Command.of(LINDEX, list, Command.bytes(0))).map(byte[].class::cast);
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
