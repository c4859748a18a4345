package org.pukar.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// The connection to Redis: bounded, timed out, and made anew by itself after a fault. Threads
/// share it.
public final class Redis implements AutoCloseable {
  /// A hop has two seconds in all; Redis answers within milliseconds or not at all.
  private static final int TIMEOUT_MS = 700;

  private static final int CONNECTIONS = 64;

  private final RedisClient client;

  private Redis(RedisClient client) {
    this.client = client;
  }

  /// A client for `redis://:password@host:port/db`; a server that is away is met on use.
  public static Redis open(String url) {
    URI uri = URI.create(url);
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMinIdle(1);
    pool.setMaxWait(Duration.ofMillis(TIMEOUT_MS));
    pool.setTestWhileIdle(true);
    DefaultJedisClientConfig config =
        DefaultJedisClientConfig.builder(uri)
            .connectionTimeoutMillis(TIMEOUT_MS)
            .socketTimeoutMillis(TIMEOUT_MS)
            .clientName("pukar")
            .build();
    return new Redis(
        RedisClient.builder()
            .hostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort())
            .clientConfig(config)
            .poolConfig(pool)
            .build());
  }

  /// Whether it answers now.
  public boolean answers() {
    try {
      return call(RedisClient::ping).equals("PONG");
    } catch (RedisAway e) {
      return false;
    }
  }

  <T> T call(Function<RedisClient, T> command) {
    return translated(() -> command.apply(client));
  }

  /// Runs a script by its hash, loading it where Redis does not know it (any more).
  Object run(Script script, List<byte[]> keys, List<byte[]> arguments) {
    return translated(() -> {
      try {
        return client.evalsha(script.hash(), keys, arguments);
      } catch (JedisNoScriptException e) {
        return client.eval(script.text().getBytes(StandardCharsets.UTF_8), keys, arguments);
      }
    });
  }

  /// One broken connection mostly means that the server was started anew: those that lie idle are
  /// broken too, and each would cost a caller her hop.
  private <T> T translated(Supplier<T> command) {
    try {
      return command.get();
    } catch (JedisDataException e) {
      throw isNotReady(e) ? new RedisAway(e) : e;
    } catch (JedisConnectionException e) {
      client.getPool().clear();
      throw new RedisAway(e);
    } catch (JedisException e) {
      throw new RedisAway(e);
    }
  }

  /// Redis answers, but not with data: it is starting, a replica was asked, or memory is full.
  private static boolean isNotReady(JedisDataException e) {
    String message = String.valueOf(e.getMessage());
    return List.of("LOADING", "READONLY", "MASTERDOWN", "BUSY", "OOM", "CLUSTERDOWN", "MISCONF")
        .stream()
        .anyMatch(message::startsWith);
  }

  @Override
  public void close() {
    client.close();
  }
}
