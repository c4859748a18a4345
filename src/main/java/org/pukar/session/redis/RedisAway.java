package org.pukar.session.redis;

/// Redis did not answer in time, cannot be reached, or is not ready. The same call may be tried
/// again later.
public final class RedisAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Keeps the cause's stack but not its message, which may quote keys.
  public RedisAway(Throwable cause) {
    super("Redis is away (" + cause.getClass().getSimpleName() + ")");
    setStackTrace(cause.getStackTrace());
  }

  RedisAway(String why) {
    super("Redis is away (" + why + ")");
  }
}
