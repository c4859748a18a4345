package org.pukar.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import redis.clients.jedis.RedisClient;

/// A program of its own, since whether a JVM can name such a folder is up to the locale it began
/// in.
final class StartsTwiceInAnOddFolder {

  private StartsTwiceInAnOddFolder() {}

  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0], "a worker's data; (50%) & more", "पुकार é".repeat(12));
    try (EmbeddedServers first = EmbeddedServers.start(data, new SecureRandom());
        RedisClient redis = RedisClient.create(first.redisUrl())) {
      redis.set("key", "kept");
    }
    try (EmbeddedServers second = EmbeddedServers.start(data, new SecureRandom());
        RedisClient redis = RedisClient.create(second.redisUrl())) {
      System.out.println("> " + redis.get("key"));
    }
  }
}
