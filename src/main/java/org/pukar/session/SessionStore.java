package org.pukar.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.config.Settings;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;

/// Sessions in Redis, sealed with a key that Redis does not have. Threads and nodes share it. Every
/// method throws [RedisAway] if Redis does not answer.
public final class SessionStore {
  /// Longer than any hop may take; a node that dies holds its callers up for no more than this.
  private static final Duration HOLD = Duration.ofSeconds(3);

  private static final Script CLAIM = Script.named("claim");
  private static final Script SAVE = Script.named("save");
  private static final Script RELEASE = Script.named("release");

  private final Redis redis;
  private final Sealer sealer;
  private final Settings.Sessions times;
  private final Supplier<UUID> tokens;

  public SessionStore(Redis redis, Sealer sealer, Settings.Sessions times, Supplier<UUID> tokens) {
    this.redis = redis;
    this.sealer = sealer;
    this.times = times;
    this.tokens = tokens;
  }

  /// Takes the session for one hop, with what is kept of it.
  public Claim claim(SessionKey key) {
    String token = tokens.get().toString();
    List<?> answer =
        (List<?>)
            redis.run(
                CLAIM,
                List.of(key.session(), key.last()),
                List.of(bytes(token), bytes(HOLD.toMillis())));
    if (text(answer.getFirst()).equals("busy")) {
      return new Claim.Busy();
    }
    Optional<Kept> kept = open(key, (byte[]) answer.get(1));
    Optional<SessionKey> last =
        Optional.of(text(answer.get(2))).filter(name -> !name.isEmpty()).map(key::named);
    return new Claim.Mine(token, kept, last);
  }

  /// Keeps the session and ends the claim.
  ///
  /// @param later what the caller is to be offered when dialling again
  /// @return false if the claim had run out and another hop took the session; then nothing is kept
  public boolean save(SessionKey key, String token, Kept kept, Later later) {
    Duration keep = kept.ended() ? times.repeatFor() : times.keepFor();
    long resume =
        switch (later) {
          case OFFER -> times.resumeWithin().toMillis();
          case FORGET -> 0;
          case LEAVE -> -1;
        };
    byte[] value = sealer.seal(SessionCodec.write(kept), key.session());
    Object saved =
        redis.run(
            SAVE,
            List.of(key.session(), key.last()),
            List.of(bytes(token), value, bytes(keep.toMillis()), bytes(key.name()), bytes(resume)));
    return Long.valueOf(1).equals(saved);
  }

  /// Ends the claim and leaves the session as it was.
  public void release(SessionKey key, String token) {
    redis.run(RELEASE, List.of(key.session()), List.of(bytes(token)));
  }

  /// What is kept of a session, without taking it.
  public Optional<Kept> load(SessionKey key) {
    byte[] value = redis.call(client -> client.hget(key.session(), bytes("value")));
    return value == null ? Optional.empty() : open(key, value);
  }

  /// Leaves nothing of a session, nor of an offer to go on with one.
  public void forget(SessionKey key) {
    redis.call(client -> client.del(key.session(), key.last()));
  }

  /// A session sealed under a lost key, or written by another version, is as good as none.
  private Optional<Kept> open(SessionKey key, byte[] value) {
    if (value.length == 0) {
      return Optional.empty();
    }
    try {
      return SessionCodec.read(sealer.open(value, key.session()));
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Object value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    return new String((byte[]) value, StandardCharsets.UTF_8);
  }
}
