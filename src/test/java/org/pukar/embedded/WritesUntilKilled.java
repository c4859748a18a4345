package org.pukar.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import redis.clients.jedis.RedisClient;

/// A program that writes rows and keys, and says the number of each once both are acknowledged.
final class WritesUntilKilled {

  private WritesUntilKilled() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]), new SecureRandom());
    try (Connection connection = DriverManager.getConnection(servers.ownerUrl());
        Statement statement = connection.createStatement();
        RedisClient redis = RedisClient.create(servers.redisUrl())) {
      statement.execute("CREATE TABLE IF NOT EXISTS written (number int)");
      for (int number = 0; ; number++) {
        statement.execute("INSERT INTO written VALUES (" + number + ")");
        redis.set("written:" + number, "yes");
        System.out.println("> " + number);
      }
    }
  }
}
