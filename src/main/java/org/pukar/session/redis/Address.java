package org.pukar.session.redis;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/// Where Redis is: one server, or the master that Sentinels name. Used by the dispatcher's thread
/// alone.
sealed interface Address extends AutoCloseable {
  int REDIS_PORT = 6379;
  int SENTINEL_PORT = 26379;

  /// A connection, signed in.
  ///
  /// @throws redis.clients.jedis.exceptions.JedisException if there is none to be had
  Connection connect();

  @Override
  void close();

  /// Reads `redis://:password@host:port/db`, the same as `rediss` over TLS, or
  /// `redis-sentinel://:password@host:port,host:port/db#master`.
  ///
  /// @throws IllegalArgumentException if it is none of these
  static Address of(String url) {
    URI uri = URI.create(url);
    String scheme = String.valueOf(uri.getScheme());
    String authority = String.valueOf(uri.getRawAuthority());
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
    return switch (scheme) {
      case "redis", "rediss" -> new One(host(hosts, REDIS_PORT), config(uri));
      case "redis-sentinel" -> new Sentinels(master(uri), sentinels(hosts), config(uri));
      default -> throw new IllegalArgumentException("not an address of Redis: " + scheme);
    };
  }

  private static String master(URI uri) {
    if (uri.getFragment() == null) {
      throw new IllegalArgumentException("#<name of the master> is missing behind the Sentinels");
    }
    return uri.getFragment();
  }

  private static Set<HostAndPort> sentinels(String hosts) {
    return Arrays.stream(hosts.split(","))
        .map(host -> host(host, SENTINEL_PORT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static HostAndPort host(String host, int otherwise) {
    URI one = URI.create("redis://" + host);
    return new HostAndPort(one.getHost(), one.getPort() < 0 ? otherwise : one.getPort());
  }

  private static JedisClientConfig config(URI uri) {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis((int) Dispatcher.PATIENCE.toMillis())
            .socketTimeoutMillis((int) Dispatcher.PATIENCE.toMillis())
            .clientName("pukar");
    if (uri.getScheme().equals("rediss")) {
      config.sslOptions(SslOptions.defaults());
    }
    String authority = uri.getAuthority();
    if (authority.contains("@")) {
      String[] who = authority.substring(0, authority.lastIndexOf('@')).split(":", 2);
      config.user(who[0].isEmpty() ? null : who[0]).password(who.length > 1 ? who[1] : null);
    }
    String path = uri.getPath();
    return config
        .database(path == null || path.length() < 2 ? 0 : Integer.parseInt(path.substring(1)))
        .build();
  }

  /// One server.
  record One(HostAndPort host, JedisClientConfig config) implements Address {
    @Override
    public Connection connect() {
      return new Connection(host, config);
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
      return "One";
    }
  }

  /// The master that Sentinels name, now and after each change; asked when first used, so that a
  /// start does not hang on them.
  final class Sentinels implements Address {
    private final String master;
    private final Set<HostAndPort> sentinels;
    private final JedisClientConfig config;
    private @Nullable SentineledConnectionProvider provider;

    Sentinels(String master, Set<HostAndPort> sentinels, JedisClientConfig config) {
      this.master = master;
      this.sentinels = sentinels;
      this.config = config;
    }

    @Override
    public Connection connect() {
      SentineledConnectionProvider known = provider;
      if (known == null) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxWait(Dispatcher.PATIENCE);
        known = new SentineledConnectionProvider(master, config, pool, sentinels, asking());
        provider = known;
      }
      return known.getConnection();
    }

    /// Sentinels know no databases and, commonly, no passwords.
    private static JedisClientConfig asking() {
      int patience = (int) Dispatcher.PATIENCE.toMillis();
      return DefaultJedisClientConfig.builder()
          .connectionTimeoutMillis(patience)
          .socketTimeoutMillis(patience)
          .build();
    }

    @Override
    public void close() {
      if (provider != null) {
        provider.close();
      }
    }
  }
}
