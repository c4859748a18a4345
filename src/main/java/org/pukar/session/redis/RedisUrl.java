package org.pukar.session.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/// An address of Redis taken apart. Immutable; what is wrong with one is told without its words,
/// one of which is a password.
///
/// @param user who signs in, and `password`: decoded; empty where there is none
/// @param hosts host and port, the latter 0 where it is not named
/// @param master what Sentinels call the master; empty for one server
record RedisUrl(
    String scheme,
    Optional<String> user,
    Optional<String> password,
    List<HostAndPort> hosts,
    int database,
    Optional<String> master) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>redis|rediss|redis-sentinel)://"
              + "((?<user>[^:/?#]*?)(:(?<password>[^/?#]*))?@)?"
              + "(?<hosts>[^@/?#]+)(/(?<database>\\d{1,4})?)?(#(?<master>[^#\\s]+))?");
  private static final Pattern HOST =
      Pattern.compile("(?<name>\\[[0-9a-fA-F:.]+]|[^:\\[\\]\\s]+)(:(?<port>\\d{1,5}))?");
  private static final int LAST_PORT = 65_535;

  /// Reads it.
  ///
  /// @throws IllegalArgumentException with one sentence, if it cannot be read
  static RedisUrl of(String url) {
    Matcher found = FORM.matcher(url);
    if (!found.matches()) {
      throw wrong(
          "must look like redis://:PASSWORD@HOST:6379/0, the same with rediss:// over TLS, or"
              + " redis-sentinel://:PASSWORD@HOST:26379,HOST:26379/0#MASTER");
    }
    RedisUrl read =
        new RedisUrl(
            found.group("scheme"),
            decoded(found.group("user")),
            decoded(found.group("password")),
            Arrays.stream(found.group("hosts").split(",", -1)).map(RedisUrl::host).toList(),
            Optional.ofNullable(found.group("database")).map(Integer::parseInt).orElse(0),
            Optional.ofNullable(found.group("master")));
    read.check();
    return read;
  }

  boolean isSentinels() {
    return scheme.equals("redis-sentinel");
  }

  private void check() {
    if (isSentinels() && master.isEmpty()) {
      throw wrong("names Sentinels but no master: put #NAME at its end");
    }
    if (!isSentinels() && (hosts.size() > 1 || master.isPresent())) {
      throw wrong("names several servers or a master: that is for redis-sentinel://");
    }
  }

  private static Optional<String> decoded(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw wrong("has a % that encodes nothing: a % in a user or password is written %25");
    }
  }

  private static HostAndPort host(String text) {
    Matcher found = HOST.matcher(text);
    if (!found.matches()) {
      throw wrong("has a host that is none");
    }
    int port = Optional.ofNullable(found.group("port")).map(Integer::parseInt).orElse(0);
    if (port > LAST_PORT) {
      throw wrong("has a port above " + LAST_PORT);
    }
    return new HostAndPort(found.group("name"), port);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "The address of Redis (PUKAR_REDIS_URL) " + what + "; see docs/operating.md.");
  }
}
