package org.pukar.session;

import static redis.clients.jedis.Protocol.Command.EXPIRE;
import static redis.clients.jedis.Protocol.Command.INCR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.pukar.config.Settings;
import org.pukar.session.redis.Command;
import org.pukar.session.redis.Redis;

/// How often one phone may dial, or text, counted in Redis for all nodes together. Threads share
/// it.
///
/// Hops inside a session are not counted: each needs the answer to the one before, and the network
/// ends the session. While Redis is away nobody is counted, and nobody could be served either:
/// sessions lie there too.
public final class DialLimit {
  private static final byte[] IF_NONE = "NX".getBytes(StandardCharsets.US_ASCII);

  private final Redis redis;
  private final Settings.Dials limit;
  private final Function<SessionKey, byte[]> counter;

  private DialLimit(Redis redis, Settings.Dials limit, Function<SessionKey, byte[]> counter) {
    this.redis = redis;
    this.limit = limit;
    this.counter = counter;
  }

  /// Of dialling.
  public static DialLimit dials(Redis redis, Settings.Dials limit) {
    return new DialLimit(redis, limit, SessionKey::dials);
  }

  /// Of texts that are answered.
  public static DialLimit texts(Redis redis, Settings.Dials limit) {
    return new DialLimit(redis, limit, SessionKey::texts);
  }

  /// Counts a dial, or a text; whether it is one of those that the phone may make.
  ///
  /// @throws org.pukar.session.redis.RedisAway if it cannot be counted
  public boolean allows(SessionKey key) {
    byte[] seconds = Command.bytes(limit.within().toSeconds());
    List<Object> replies =
        redis.call(
            List.of(
                Command.of(INCR, counter.apply(key)),
                Command.of(EXPIRE, counter.apply(key), seconds, IF_NONE)));
    return (Long) replies.getFirst() <= limit.most();
  }
}
