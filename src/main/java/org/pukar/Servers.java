package org.pukar;

import java.security.SecureRandom;
import org.pukar.config.Settings;
import org.pukar.embedded.EmbeddedServers;

/// Where PostgreSQL and Redis are: the operator's own, or the ones that we run on this machine.
/// Closing it stops those we run. Immutable; prints nothing.
final class Servers implements AutoCloseable {
  private final Settings settings;
  private final Runnable stop;
  final String owner;
  final String application;
  final String redis;

  private Servers(
      Settings settings, String owner, String application, String redis, Runnable stop) {
    this.settings = settings;
    this.stop = stop;
    this.owner = owner;
    this.application = application;
    this.redis = redis;
  }

  /// Those that the settings name; what they do not name is started below the data folder.
  static Servers of(Settings settings) {
    Settings.Databases named = settings.databases();
    if (!named.areEmbedded() && !settings.redisUrl().isEmpty()) {
      return new Servers(
          settings,
          named.ownerUrl().reveal(),
          named.url().reveal(),
          settings.redisUrl().reveal(),
          () -> {});
    }
    EmbeddedServers embedded = EmbeddedServers.start(settings.data(), new SecureRandom());
    return new Servers(
        settings,
        named.areEmbedded() ? embedded.ownerUrl() : named.ownerUrl().reveal(),
        named.areEmbedded() ? embedded.applicationUrl() : named.url().reveal(),
        settings.redisUrl().isEmpty() ? embedded.redisUrl() : settings.redisUrl().reveal(),
        embedded::close);
  }

  /// In words for the start-up message.
  String inWords() {
    if (settings.databases().areEmbedded() && settings.redisUrl().isEmpty()) {
      return "PostgreSQL and Redis run embedded below %s: for trying out. Production points"
              .formatted(settings.data())
          + " PUKAR_DATABASE_URL and PUKAR_REDIS_URL at real ones.";
    }
    return "PostgreSQL and Redis are the ones that the settings name.";
  }

  @Override
  public void close() {
    stop.run();
  }
}
