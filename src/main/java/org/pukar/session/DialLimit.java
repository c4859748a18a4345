package org.pukar.session;

import static redis.clients.jedis.Protocol.Command.EXPIRE;
import static redis.clients.jedis.Protocol.Command.INCR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pukar.config.Settings;
import org.pukar.session.redis.Command;
import org.pukar.session.redis.Redis;

/// How often one phone may dial, counted in Redis for all nodes together. Threads share it.
///
/// Hops inside a session are not counted: each needs the answer to the one before, and the network
/// ends the session. While Redis is away nobody is counted, and nobody could be served either:
/// sessions lie there too.
public final class DialLimit {
  private static final byte[] IF_NONE = "NX".getBytes(StandardCharsets.US_ASCII);

  private final Redis redis;
  private final Settings.Dials limit;

  public DialLimit(Redis redis, Settings.Dials limit) {
    this.redis = redis;
    this.limit = limit;
  }

  /// Counts a dial; whether it is one of those that the phone may make.
  ///
  /// @throws org.pukar.session.redis.RedisAway if it cannot be counted
  public boolean allows(SessionKey key) {
    byte[] seconds = Command.bytes(limit.within().toSeconds());
    List<Object> replies =
        redis.call(
            List.of(
                Command.of(INCR, key.dials()), Command.of(EXPIRE, key.dials(), seconds, IF_NONE)));
    return (Long) replies.getFirst() <= limit.most();
  }
}
