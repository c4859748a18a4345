package org.pukar.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static redis.clients.jedis.Protocol.Command.DEL;
import static redis.clients.jedis.Protocol.Command.MGET;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pukar.config.Settings;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.session.redis.Command;
import org.pukar.session.redis.Redis;
import org.pukar.session.redis.Script;

/// Sessions in Redis, sealed with a key that Redis does not have. Threads and nodes share it. Every
/// method throws [org.pukar.session.redis.RedisAway] if Redis does not answer.
///
/// Nobody holds a session: a hop looks, and its save holds only if nobody saved meanwhile. So a
/// node that dies in the middle of a hop holds nobody up. For the same reason a node may remember
/// what it saved: the next hop of the session most often comes to the same node, and need not ask.
public final class SessionStore {
  private static final Script SAVE = Script.named(SessionStore.class, "save");

  /// The end of a sealed value, which no two values share.
  private static final int STAMP = 16;

  /// More than a busy node has callers on the line; some 2 kB each.
  private static final int REMEMBERED = 20_000;

  private static final Duration LATELY = Duration.ofMinutes(1);

  private final Redis redis;
  private final Sealer sealer;
  private final Settings.Sessions times;

  /// Callers type for some seconds; whoever takes longer is looked up.
  private final Cache<SessionKey, Loaded> remembered =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(LATELY)
          .executor(Runnable::run)
          .build();

  public SessionStore(Redis redis, Sealer sealer, Settings.Sessions times) {
    this.redis = redis;
    this.sealer = sealer;
    this.times = times;
  }

  /// What this node saved there lately, if it did. It may do for a hop that changes nothing but the
  /// session, for its save is refused if another node was there meanwhile; before anything else is
  /// done or told, [#load] has to be asked.
  public Optional<Loaded> recall(SessionKey key) {
    return Optional.ofNullable(remembered.getIfPresent(key));
  }

  /// What lies there now.
  public Loaded load(SessionKey key) {
    List<?> replies = (List<?>) redis.call(Command.of(MGET, key.session(), key.last()));
    Optional<SessionKey> last =
        bytes(replies.get(1)).map(name -> key.named(new String(name, US_ASCII)));
    return bytes(replies.get(0))
        .map(value -> new Loaded(open(key, value), stamp(value), last, true))
        .orElseGet(() -> new Loaded(Optional.empty(), "", last, true));
  }

  /// Keeps the session if it is still as it was seen.
  ///
  /// @param later what the caller is to be offered when dialling again
  /// @return false if another hop has saved it meanwhile; then nothing is kept
  public boolean save(SessionKey key, Loaded seen, Kept kept, Later later) {
    Duration keep = kept.ended() ? times.repeatFor() : times.keepFor();
    byte[] value = sealer.seal(SessionCodec.write(kept), key.session());
    byte[] stamp = seen.stamp().getBytes(ISO_8859_1);
    byte[] life = Command.bytes(keep.toMillis());
    Object saved =
        changesOffer(key, seen, later)
            ? redis.run(SAVE, 2, key.session(), key.last(), stamp, value, life, offer(key, later))
            : redis.run(SAVE, 1, key.session(), stamp, value, life);
    boolean holds = Long.valueOf(1).equals(saved);
    if (holds) {
      remembered.put(
          key, new Loaded(Optional.of(kept), stamp(value), last(key, seen, later), false));
    } else {
      remembered.invalidate(key);
    }
    return holds;
  }

  private static Optional<SessionKey> last(SessionKey key, Loaded seen, Later later) {
    return switch (later) {
      case OFFER -> Optional.of(key);
      case FORGET -> Optional.empty();
      case LEAVE -> seen.last();
    };
  }

  /// Most hops change nothing in what is offered, and are spared the second key.
  private static boolean changesOffer(SessionKey key, Loaded seen, Later later) {
    return !last(key, seen, later).equals(seen.last());
  }

  private static byte[] offer(SessionKey key, Later later) {
    return later == Later.OFFER ? key.name().getBytes(US_ASCII) : new byte[0];
  }

  /// Leaves nothing of a session, nor of what is known of its phone.
  public void forget(SessionKey key) {
    remembered.invalidate(key);
    redis.call(Command.of(DEL, key.session(), key.last(), key.dials(), key.texts()));
  }

  private static Optional<byte[]> bytes(@Nullable Object reply) {
    return Optional.ofNullable((byte[]) reply);
  }

  private static String stamp(byte[] value) {
    return new String(value, value.length - STAMP, STAMP, ISO_8859_1);
  }

  /// A session sealed under a lost key, or written by another version, is as good as none.
  private Optional<Kept> open(SessionKey key, byte[] value) {
    try {
      return SessionCodec.read(sealer.open(value, key.session()));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }
}
