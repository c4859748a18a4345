package org.pukar.embedded.folder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.pukar.embedded.EmbeddedException;

/// How to reach the embedded servers: passwords made once for a data folder, ports of the last
/// start. Kept in `embedded.json`, which only its owner may read. Immutable.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Access(
    String administratorPassword,
    String ownerPassword,
    String applicationPassword,
    String redisPassword,
    int postgresPort,
    int redisPort) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// The passwords of a data folder, made at its first start.
  public static Access of(Path data, SecureRandom random) throws IOException {
    Path file = file(data);
    if (Files.exists(file)) {
      return JSON.readValue(file.toFile(), Access.class);
    }
    if (Files.exists(data.resolve("postgres"))) {
      throw new EmbeddedException(
          file + " with the database's passwords is missing: bring it back from a backup.");
    }
    Access made =
        new Access(password(random), password(random), password(random), password(random), 0, 0);
    made.save(data);
    return made;
  }

  private static Path file(Path data) {
    return data.resolve("embedded.json");
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public Access withPorts(int postgres, int redis) {
    return new Access(
        administratorPassword, ownerPassword, applicationPassword, redisPassword, postgres, redis);
  }

  /// Replaces the file as a whole: temporary files are made readable for their owner alone.
  public void save(Path data) throws IOException {
    Path made = Files.createTempFile(data, "embedded", ".json");
    JSON.writeValue(made.toFile(), this);
    Files.move(made, file(data), StandardCopyOption.ATOMIC_MOVE);
  }

  /// A port of 127.0.0.1 that nobody listens on: the preferred one if it is free.
  public static int freePort(int preferred) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), preferred));
      return socket.getLocalPort();
    } catch (IOException e) {
      if (preferred == 0) {
        throw e;
      }
      return freePort(0);
    }
  }

  /// For a database; as who may do all.
  public String administratorUrl(String database) {
    return url(database, "postgres", administratorPassword);
  }

  /// For a database; as who may change its tables.
  public String ownerUrl(String database) {
    return url(database, "pukar_owner", ownerPassword);
  }

  /// For a database; as who may do what the owner has granted, within row-level security.
  public String applicationUrl(String database) {
    return url(database, "pukar_app", applicationPassword);
  }

  @JsonProperty("ownerUrl")
  public String ownerUrl() {
    return ownerUrl("pukar");
  }

  @JsonProperty("applicationUrl")
  public String applicationUrl() {
    return applicationUrl("pukar");
  }

  @JsonProperty("redisUrl")
  public String redisUrl() {
    return redisUrl(0);
  }

  /// For one of the numbered databases.
  public String redisUrl(int database) {
    return "redis://:" + redisPassword + "@127.0.0.1:" + redisPort + "/" + database;
  }

  /// The driver leaves out the server's details, which may quote a row's values in exceptions.
  private String url(String database, String user, String password) {
    return "jdbc:postgresql://127.0.0.1:"
        + postgresPort
        + "/"
        + database
        + "?user="
        + user
        + "&password="
        + password
        + "&logServerErrorDetail=false";
  }

  @Override
  public String toString() {
    return "Access[postgresPort=" + postgresPort + ", redisPort=" + redisPort + "]";
  }
}
