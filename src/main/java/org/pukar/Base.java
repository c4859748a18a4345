package org.pukar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.config.Settings;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.session.redis.Redis;

/// What everything else stands on. Immutable; threads share it.
///
/// @param ids new ones, each its own
record Base(
    Settings settings, Database database, Redis redis, Keys keys, Supplier<UUID> ids, Clock clock) {

  /// So many bytes that nobody can foresee.
  static byte[] chance(int bytes) {
    byte[] all = new byte[bytes];
    new SecureRandom().nextBytes(all);
    return all;
  }
}
