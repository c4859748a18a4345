package org.pukar.session.promise;

import static redis.clients.jedis.Protocol.Command.DEL;
import static redis.clients.jedis.Protocol.Command.SCAN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.pukar.session.SessionKey;
import org.pukar.session.redis.Command;
import org.pukar.session.redis.Redis;

/// Forgets what was said over a phone: promised in Redis first, then done by any node, so that a
/// node's death leaves nothing behind. Threads share it. Every method throws
/// [org.pukar.session.redis.RedisAway] if Redis does not answer.
public final class Forgetting {
  /// The session in which it is asked for has ended by then, and no node remembers another.
  private static final Duration AFTER = Duration.ofMinutes(1);

  private static final byte[] START = "0".getBytes(StandardCharsets.US_ASCII);
  private static final int AT_ONCE = 1000;

  private final Redis redis;
  private final Promises promises;
  private final InstantSource clock;

  public Forgetting(Redis redis, Promises promises, InstantSource clock) {
    this.redis = redis;
    this.promises = promises;
    this.clock = clock;
  }

  /// Promises to forget all sessions of a phone, a minute from now.
  ///
  /// @param phoneIndex the keyed index of the phone
  public void promise(byte[] phoneIndex) {
    byte[] caller = SessionKey.of(phoneIndex, "", "").caller().getBytes(StandardCharsets.US_ASCII);
    promises.keep(
        ByteBuffer.allocate(Long.BYTES + caller.length)
            .putLong(clock.instant().toEpochMilli())
            .put(caller)
            .array());
  }

  /// Forgets what was promised so long ago.
  public void redeem() {
    promises.redeem(this::redeem);
  }

  private boolean redeem(byte[] promise) {
    ByteBuffer bytes = ByteBuffer.wrap(promise);
    Instant since = Instant.ofEpochMilli(bytes.getLong());
    if (since.plus(AFTER).isAfter(clock.instant())) {
      return false;
    }
    forget(StandardCharsets.US_ASCII.decode(bytes).toString());
    return true;
  }

  /// Looks through all names: rare, and nobody waits for it.
  private void forget(String caller) {
    byte[] pattern = ("*{" + caller + "}*").getBytes(StandardCharsets.US_ASCII);
    byte[] cursor = START;
    do {
      List<?> found =
          (List<?>)
              redis.call(
                  Command.of(
                      SCAN,
                      cursor,
                      bytes("MATCH"),
                      pattern,
                      bytes("COUNT"),
                      Command.bytes(AT_ONCE)));
      cursor = (byte[]) found.get(0);
      ((List<?>) found.get(1)).forEach(key -> redis.call(Command.of(DEL, (byte[]) key)));
    } while (!Arrays.equals(cursor, START));
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }
}
