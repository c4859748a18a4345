package org.pukar.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.pukar.config.Settings;
import org.pukar.embedded.EmbeddedServers;

/// The database as its owner sees it: the operator's own, the embedded one of a running Pukar, or
/// the embedded one started for the time being, which [#close] stops. Immutable; prints no address,
/// for it holds a password.
public final class OwnedDatabase implements AutoCloseable {
  final String ownerUrl;
  final String applicationUrl;
  private final Runnable stop;

  private OwnedDatabase(String ownerUrl, String applicationUrl, Runnable stop) {
    this.ownerUrl = ownerUrl;
    this.applicationUrl = applicationUrl;
    this.stop = stop;
  }

  /// The one to be saved; the application's address may be missing.
  public static OwnedDatabase toSave(Settings settings) throws IOException {
    Settings.Databases named = settings.databases();
    if (!named.ownerUrl().isEmpty() || !named.areEmbedded()) {
      return named(named);
    }
    Path access = settings.data().resolve("embedded.json");
    if (!Files.exists(access)) {
      throw new BackupException("There is no database below " + settings.data() + " to be saved.");
    }
    return running(access)
        .map(url -> new OwnedDatabase(url, "", () -> {}))
        .orElseGet(() -> started(settings));
  }

  /// The one to be filled; an embedded one is made if it is missing.
  static OwnedDatabase toFill(Settings settings) {
    Settings.Databases named = settings.databases();
    if (named.ownerUrl().isEmpty() && named.areEmbedded()) {
      return started(settings);
    }
    if (named.areEmbedded()) {
      throw new BackupException(
          "Set PUKAR_DATABASE_URL too: its role is given its rights on the restored tables.");
    }
    return named(named);
  }

  private static OwnedDatabase named(Settings.Databases named) {
    if (named.ownerUrl().isEmpty()) {
      throw new BackupException(
          "Set PUKAR_DATABASE_OWNER_URL: only the owner of the tables sees all that is in them.");
    }
    return new OwnedDatabase(named.ownerUrl().reveal(), named.url().reveal(), () -> {});
  }

  /// The address is the last start's: nobody may be there, or somebody who does not know us.
  private static Optional<String> running(Path access) throws IOException {
    String url = new ObjectMapper().readTree(access.toFile()).path("ownerUrl").asText();
    try (Connection _ = DriverManager.getConnection(url)) {
      return Optional.of(url);
    } catch (SQLException _) {
      return Optional.empty();
    }
  }

  private static OwnedDatabase started(Settings settings) {
    EmbeddedServers servers = EmbeddedServers.start(settings.data(), new SecureRandom());
    return new OwnedDatabase(servers.ownerUrl(), servers.applicationUrl(), servers::close);
  }

  /// Signs in as the owner of the tables.
  public String ownerUrl() {
    return ownerUrl;
  }

  @Override
  public void close() {
    stop.run();
  }
}
