package org.pukar.session.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/// Where Redis is: one server, or the master that Sentinels name. Used by the dispatcher's thread
/// alone.
sealed interface Address {
  int REDIS_PORT = 6379;
  int SENTINEL_PORT = 26379;

  /// A connection, signed in. Once it is cut it stays so.
  ///
  /// @param opened is given each socket on the way there, which may be closed by other threads
  /// @throws JedisException if there is none to be had
  Connection connect(Consumer<Socket> opened);

  /// Reads `redis://:password@host:port/db`, the same as `rediss` over TLS, or
  /// `redis-sentinel://:password@host:port,host:port/db#master`.
  ///
  /// @throws IllegalArgumentException with one sentence, if it is none of these
  static Address of(String url) {
    RedisUrl read = RedisUrl.of(url);
    List<HostAndPort> hosts =
        read.hosts().stream()
            .map(host -> orElse(host, read.isSentinels() ? SENTINEL_PORT : REDIS_PORT))
            .toList();
    return read.master().isPresent()
        ? new Sentinels(read.master().get(), hosts, config(read))
        : new One(hosts.getFirst(), config(read));
  }

  private static HostAndPort orElse(HostAndPort host, int port) {
    return host.getPort() == 0 ? new HostAndPort(host.getHost(), port) : host;
  }

  private static JedisClientConfig config(RedisUrl url) {
    DefaultJedisClientConfig.Builder config =
        waiting(Line.PATIENCE).clientName("pukar").database(url.database());
    url.user().ifPresent(config::user);
    url.password().ifPresent(config::password);
    if (url.scheme().equals("rediss")) {
      config.sslOptions(SslOptions.defaults());
    }
    return config.build();
  }

  private static DefaultJedisClientConfig.Builder waiting(Duration patience) {
    return DefaultJedisClientConfig.builder()
        .connectionTimeoutMillis((int) patience.toMillis())
        .socketTimeoutMillis((int) patience.toMillis());
  }

  /// Jedis makes a connection that was cut anew when the next command is sent, not signed in; in
  /// the middle of a batch, replies would then reach the wrong callers. So it gets one socket only.
  private static Connection connect(
      HostAndPort host, JedisClientConfig config, Consumer<Socket> opened) {
    List<JedisSocketFactory> unused = new ArrayList<>();
    unused.add(new DefaultJedisSocketFactory(host, config));
    return new Connection(
        () -> {
          if (unused.isEmpty()) {
            throw new JedisConnectionException("it was cut");
          }
          Socket socket = unused.removeFirst().createSocket();
          opened.accept(socket);
          return socket;
        },
        config);
  }

  /// One server.
  record One(HostAndPort host, JedisClientConfig config) implements Address {
    @Override
    public Connection connect(Consumer<Socket> opened) {
      return Address.connect(host, config, opened);
    }

    @Override
    public String toString() {
      return "One";
    }
  }

  /// The master that Sentinels name at that moment, as [their guide for
  /// clients](https://redis.io/docs/latest/develop/reference/sentinel-clients/) wants it: any of
  /// them is asked, and the server named must say itself that it is a master.
  final class Sentinels implements Address {
    /// One that is gone must leave time to ask the next.
    private static final JedisClientConfig ASKING = waiting(Duration.ofMillis(200)).build();

    private final String master;
    private final JedisClientConfig config;

    /// Whose word was no good comes last.
    private final List<HostAndPort> sentinels;

    Sentinels(String master, List<HostAndPort> sentinels, JedisClientConfig config) {
      this.master = master;
      this.sentinels = new ArrayList<>(sentinels);
      this.config = config;
    }

    @Override
    public Connection connect(Consumer<Socket> opened) {
      JedisException failure = new JedisConnectionException("no Sentinel");
      for (HostAndPort sentinel : List.copyOf(sentinels)) {
        try {
          return masterOf(sentinel, opened);
        } catch (JedisException e) {
          failure = e;
          sentinels.remove(sentinel);
          sentinels.add(sentinel);
        }
      }
      throw failure;
    }

    private Connection masterOf(HostAndPort sentinel, Consumer<Socket> opened) {
      Connection open = Address.connect(named(sentinel, opened), config, opened);
      Object role = open.executeCommand(Protocol.Command.ROLE);
      if (role instanceof List<?> told && text(told.getFirst()).equals("master")) {
        return open;
      }
      open.close();
      throw new JedisConnectionException("no master yet");
    }

    /// Sentinels know no databases and, commonly, no passwords.
    private HostAndPort named(HostAndPort sentinel, Consumer<Socket> opened) {
      try (Connection asked = Address.connect(sentinel, ASKING, opened)) {
        Object reply =
            asked.executeCommand(
                new CommandArguments(Protocol.Command.SENTINEL)
                    .add("GET-MASTER-ADDR-BY-NAME")
                    .add(master));
        if (reply instanceof List<?> told) {
          return new HostAndPort(text(told.get(0)), Integer.parseInt(text(told.get(1))));
        }
        throw new JedisConnectionException("a Sentinel does not know the master");
      }
    }

    private static String text(Object bytes) {
      return new String((byte[]) bytes, US_ASCII);
    }
  }
}
