package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.pukar.callbacks.Callbacks;
import org.pukar.callers.Callers;
import org.pukar.config.Settings;
import org.pukar.config.SettingsReader;
import org.pukar.conversation.Conversations;
import org.pukar.db.Database;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Grievances;
import org.pukar.keys.Keys;
import org.pukar.script.Reloaded;
import org.pukar.script.Scripts;
import org.pukar.session.Promises;
import org.pukar.session.Redis;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.text.Language;

/// One node put together as `App` does, without HTTP: real servers, dialogues and words. Several
/// houses on one [Ground] are nodes of one Pukar. Threads may share it.
public final class House implements AutoCloseable {
  /// When call backs are asked for.
  public static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

  private final Ground ground;
  private final Database database;
  private final Redis redis;
  private final Parts parts;
  private final Scripts scripts;
  private final SessionStore sessions;
  private final Conversations conversations;
  private final Observed observed = new Observed();

  private House(Ground ground) {
    this.ground = ground;
    Settings settings = settings(ground);
    Keys keys = ground.keys();
    database =
        Database.open(
            ground.databaseUrl(), settings.databases().connections(), new SimpleMeterRegistry());
    redis = Redis.open(ground.redisUrl());
    Promises promises = new Promises(redis, keys.sessions(), "callbacks");
    parts =
        Parts.of(
            settings, database, keys, promises, ground.ids(), Clock.fixed(NOW, ZoneOffset.UTC));
    scripts = parts.scripts(settings, database);
    sessions = new SessionStore(redis, keys.sessions(), settings.sessions(), ground.ids());
    conversations =
        new Conversations(
            sessions,
            scripts,
            parts.features(),
            settings,
            caller -> keys.phoneIndex(caller.e164()),
            observed,
            System::nanoTime);
  }

  /// A node on empty servers.
  public static House fresh() throws SQLException {
    return on(Ground.fresh());
  }

  /// A node, which speaks what lies in the ground's `config`.
  public static House on(Ground ground) {
    House house = new House(ground);
    if (house.scripts.reload() instanceof Reloaded.Refused refused) {
      throw new IllegalStateException(refused.findings().toString());
    }
    return house;
  }

  private static Settings settings(Ground ground) {
    Settings read =
        SettingsReader.read(
            ground.config(), Map.of("PUKAR_MODE", "demo", "PUKAR_DATABASE_CONNECTIONS", "4"));
    Settings.Sessions times =
        new Settings.Sessions(
            ground.resumeWithin(), read.sessions().repeatFor(), read.sessions().keepFor());
    return new Settings(
        read.mode(),
        read.host(),
        read.port(),
        read.data(),
        read.config(),
        read.databases(),
        read.redisUrl(),
        read.keysFile(),
        read.ussd(),
        times,
        new Settings.Hops(ground.budget(), read.hops().atOnce()),
        read.metricsAllow(),
        read.adminKey());
  }

  /// A phone dials.
  public Call dial(String phone) {
    return dialAhead(phone, "");
  }

  /// A phone dials with inputs behind the code: `3*1*1`.
  public Call dialAhead(String phone, String inputs) {
    return Call.dialled(this, phone, inputs);
  }

  /// A phone dials, chooses a language and agrees: it stands at the main menu.
  public Call entered(String phone, Language language) {
    return dial(phone).choose(language.label()).choose(say(language, "welcome.agree"));
  }

  /// What Pukar says by that key, as the catalog has it.
  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  public String say(Language language, String key, Map<String, Object> values) {
    return scripts.current().script().words().in(language).say(key, values);
  }

  /// Under what Redis keeps a call.
  public SessionKey key(Call call) {
    byte[] index = ground.keys().phoneIndex(call.phone().e164());
    return SessionKey.of(index, Call.PROVIDER, call.line());
  }

  public Ground ground() {
    return ground;
  }

  /// What lies in both servers.
  public Stored stored() {
    return new Stored(ground.servers());
  }

  public Callers callers() {
    return parts.callers();
  }

  public Callbacks callbacks() {
    return parts.callbacks();
  }

  public Grievances grievances() {
    return parts.grievances();
  }

  public Categories categories() {
    return parts.categories();
  }

  public Scripts scripts() {
    return scripts;
  }

  public SessionStore sessions() {
    return sessions;
  }

  public Redis redis() {
    return redis;
  }

  public Database database() {
    return database;
  }

  public Conversations conversations() {
    return conversations;
  }

  /// What was counted of its hops.
  public Observed observed() {
    return observed;
  }

  @Override
  public void close() {
    redis.close();
    database.close();
  }
}
