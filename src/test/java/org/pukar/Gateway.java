package org.pukar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.config.SettingsReader;
import org.pukar.db.Database;
import org.pukar.embedded.TestServers;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import redis.clients.jedis.RedisClient;

/// The whole of Pukar in demo mode on a free port, with a database and a Redis of its own and keys
/// that are always the same. For one thread at a time, but its HTTP side may be used by many.
public final class Gateway implements AutoCloseable {
  public static final String WEBHOOK = "/ussd/africastalking/demo";
  private static final int DEADLOCKS = 5;
  private static final Path KEYS = Path.of("src/test/resources/keys.json");

  private final TestServers.Fresh servers;
  private final App app;
  private final HttpClient http = HttpClient.newHttpClient();
  private int dials;

  private Gateway(TestServers.Fresh servers, App app) {
    this.servers = servers;
    this.app = app;
  }

  public static Gateway start() throws SQLException {
    return start(RealScript.CONFIG, Map.of());
  }

  /// Starts it with other dialogues and words, or settings as the environment would give them.
  public static Gateway start(Path config, Map<String, String> more) throws SQLException {
    TestServers.Fresh servers = TestServers.fresh();
    Map<String, String> environment = new HashMap<>();
    environment.put("PUKAR_MODE", "demo");
    environment.put("PUKAR_PORT", "0");
    environment.put("PUKAR_DATABASE_URL", servers.applicationUrl());
    environment.put("PUKAR_DATABASE_OWNER_URL", servers.ownerUrl());
    environment.put("PUKAR_DATABASE_CONNECTIONS", "4");
    environment.put("PUKAR_REDIS_URL", servers.redisUrl());
    environment.put("PUKAR_KEYS_FILE", KEYS.toString());
    environment.putAll(more);
    return new Gateway(servers, App.start(SettingsReader.read(config, environment)));
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }

  /// Everything that may be asked for, `GET /console/cases/:number`.
  public List<String> doors() {
    return app.doors();
  }

  public int port() {
    return app.port();
  }

  public TestServers.Fresh servers() {
    return servers;
  }

  /// Forgets all callers, complaints and sessions; case numbers begin again.
  public void forget() {
    forget(DEADLOCKS);
    try (RedisClient redis = RedisClient.create(servers.redisUrl())) {
      redis.flushDB();
    }
  }

  /// What the gateway does by itself meanwhile may wait for us as we wait for it: PostgreSQL ends
  /// one of the two, which then begins again.
  private void forget(int deadlocks) {
    try {
      Jdbi.create(servers.ownerUrl())
          .useTransaction(h -> {
            // In the order in which campaigns are fed and texts are claimed: else each waits for
            // the other.
            h.execute("LOCK TABLE campaigns, campaign_phones, outbox IN ACCESS EXCLUSIVE MODE");
            h.execute("TRUNCATE callers, notices CASCADE");
            h.execute("ALTER SEQUENCE grievance_sequence RESTART");
          });
    } catch (UnableToExecuteStatementException e) {
      boolean isDeadlock =
          e.getCause() instanceof SQLException cause && "40P01".equals(cause.getSQLState());
      if (!isDeadlock || deadlocks == 0) {
        throw e;
      }
      forget(deadlocks - 1);
    }
  }

  /// Lets a phone have agreed, some time ago.
  public void know(String phone, Language language) {
    try (Database database = servers.database(1)) {
      new Callers(database, Keys.read(KEYS), UUID::randomUUID)
          .agree(
              new PhoneNumber(phone), Purpose.SERVICE, new Notice(language, "agreed"), "earlier");
    }
  }

  /// Dials from a phone and types one input after another; what stands there last.
  public String dial(String phone, String... inputs) {
    String session = "g" + dials++;
    String text = "";
    String answer = hop(session, phone, text);
    for (String input : inputs) {
      text = text.isEmpty() ? input : text + "*" + input;
      answer = hop(session, phone, text);
    }
    return answer;
  }

  private String hop(String session, String phone, String text) {
    String form =
        "sessionId=%s&phoneNumber=%s&serviceCode=*384*26%%23&text=%s"
            .formatted(session, phone.replace("+", "%2B"), text);
    return post(WEBHOOK, form).body();
  }

  /// The words of all complaints of a phone, opened.
  public List<String> complaints(String phone) {
    try (Database database = servers.database(1)) {
      Caller caller =
          new Callers(database, Keys.read(KEYS), UUID::randomUUID)
              .find(new PhoneNumber(phone))
              .orElseThrow();
      return database.with(h ->
          h.createQuery("SELECT id, words FROM grievances WHERE caller_id = :caller")
              .bind("caller", caller.id())
              .map((row, _) -> opened(caller, row.getString("id"), row.getBytes("words")))
              .list());
    }
  }

  private static String opened(Caller caller, String id, byte[] words) {
    byte[] context = ("grievance " + id).getBytes(StandardCharsets.UTF_8);
    return new String(caller.key().open(words, context), StandardCharsets.UTF_8);
  }

  /// The sum of all counters of that name with all of these tags, each as `step="menu"`.
  public double counted(String name, String... tags) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") && Stream.of(tags).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// Posts a form, byte by byte as it stands.
  public HttpResponse<String> post(String path, String form) {
    return post(path, form.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> post(String path, byte[] form) {
    return post(path, form, "Content-Type", "application/x-www-form-urlencoded");
  }

  public HttpResponse<String> post(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
  }

  public HttpResponse<String> delete(String path, String... headers) {
    return send(request(path, headers).DELETE());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    app.close();
  }
}
