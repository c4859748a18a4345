package org.pukar.session.redis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.exceptions.JedisDataException;

/// Redis did not answer in time, cannot be reached, or is not ready. The same call may be tried
/// again later.
public final class RedisAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Pattern CODE = Pattern.compile("([A-Z]+)( .*)?", Pattern.DOTALL);

  /// Keeps the cause's stack and its kind, but not its message, which may quote keys.
  RedisAway(Throwable cause) {
    super("Redis is away (" + kind(cause) + ")");
    setStackTrace(cause.getStackTrace());
  }

  RedisAway(String why) {
    super("Redis is away (" + why + ")");
  }

  /// The code that a reply of Redis begins with, or what befell the connection.
  private static String kind(Throwable thrown) {
    Throwable cause = origin(thrown);
    Matcher code = CODE.matcher(String.valueOf(cause.getMessage()));
    return cause instanceof JedisDataException && code.matches()
        ? code.group(1)
        : cause.getClass().getSimpleName();
  }

  /// Jedis adds what befell each address of a host aside.
  private static Throwable origin(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getSuppressed().length > 0 ? cause.getSuppressed()[0] : cause;
  }
}
