package org.pukar.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.config.Secret;
import org.pukar.db.Bell;
import org.pukar.http.Bearer;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// What callers said is fetched from a provider over HTTP, kept sealed, and removed there.
class FetchingTest extends HouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+919000900001");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final byte[] said = new byte[150_000];
  private HttpServer provider;
  private String base;
  private Fetching fetching;

  @BeforeEach
  void open() throws IOException {
    new Random(3).nextBytes(said);
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          boolean fails = failures.getAndDecrement() > 0;
          exchange.getResponseHeaders().add("Content-Type", "audio/x-wav");
          exchange.sendResponseHeaders(fails ? 500 : 200, fails ? -1 : said.length);
          if (!fails) {
            exchange.getResponseBody().write(said);
          }
          exchange.close();
        });
    provider.start();
    base = "http://127.0.0.1:" + provider.getAddress().getPort();
    fetching =
        Fetching.start(
            house.database(),
            house.callers(),
            house.ground().keys().sessions(),
            Map.of("net", source()),
            new Bell());
  }

  @AfterEach
  void close() {
    fetching.close();
    provider.stop(0);
  }

  private Source source() {
    return new Source() {
      @Override
      public Optional<HttpRequest> fetch(String url) {
        return Source.within(url, List.of(base)).map(u -> HttpRequest.newBuilder(u).build());
      }

      @Override
      public Optional<HttpRequest> remove(String url) {
        return Optional.of(HttpRequest.newBuilder(URI.create(url)).DELETE().build());
      }
    };
  }

  private static void agreed() {
    house.callers().agree(PHONE, Purpose.SERVICE, new Notice(Language.HINDI, "yes"), "s");
  }

  /// It is kept, and still heard from there; then its time there is over.
  private static void awaitRemoved(UUID id) throws SQLException {
    awaitState(id, "kept");
    assertThat(house.recordings().url(id)).isPresent();
    house.stored().run("UPDATE recordings SET due_at = now()");
    awaitState(id, "removed");
    assertThat(house.recordings().url(id)).isEmpty();
  }

  private static void awaitState(UUID id, String state) throws SQLException {
    while (!one("SELECT state FROM recordings WHERE id = '" + id + "'").equals(state)) {
      Thread.onSpinWait();
    }
  }

  private static String one(String query) throws SQLException {
    return house.stored().cells(query).getFirst();
  }

  @Test
  void itIsKeptSealedAndRemovedThere() throws SQLException {
    agreed();
    UUID id = house.recordings().note("net", base + "/r1.wav", PHONE);
    assertThat(house.recordings().note("net", base + "/r1.wav", PHONE)).isEqualTo(id);
    awaitRemoved(id);

    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    for (int nth = 0; heard.size() < said.length; nth++) {
      heard.writeBytes(house.recordings().part(id, nth));
    }
    assertThat(heard.toByteArray()).isEqualTo(said);
    Recordings.Sound sound = house.recordings().find(id).orElseThrow();
    assertThat(sound.type()).isEqualTo("audio/x-wav");
    assertThat(sound.bytes()).isEqualTo(said.length);
    assertThat(one("SELECT encode(sha256, 'hex') FROM recordings"))
        .isEqualTo(java.util.HexFormat.of().formatHex(new Sha256().and(said).digest()));
    assertThat(asked).containsExactly("GET /r1.wav", "DELETE /r1.wav");
    assertThat(house.stored().found("9000900001", "r1.wav")).isEmpty();
  }

  @Test
  void staffHearItWholeOrInRanges() throws Exception {
    agreed();
    UUID id = house.recordings().note("net", base + "/r9.wav", PHONE);
    awaitState(id, "kept");
    Vertx vertx = Vertx.vertx();
    Tasks tasks = new Tasks(4, Duration.ofSeconds(3));
    Staff staff = new Staff(new Bearer(new Secret("key")), tasks);
    Router router = Router.router(vertx);
    new RecordingApi(
            RecordingApi.CASES,
            house.recordings(),
            number -> Optional.of(id).filter(_ -> number.equals("123456782")),
            (number, added) -> added.equals(id) && number.equals("123456782"),
            staff)
        .mount(router);
    var server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await();
    URI cases = URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/cases/");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(cases.resolve("123456782/recording"))
              .header("Authorization", "Bearer key");
      HttpResponse<byte[]> whole = http.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(whole.body()).isEqualTo(said);
      assertThat(whole.headers().firstValue("Content-Type")).contains("audio/x-wav");
      request.header("Range", "bytes=60000-140000");
      HttpResponse<byte[]> some = http.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(some.statusCode()).isEqualTo(206);
      assertThat(some.body()).isEqualTo(Arrays.copyOfRange(said, 60_000, 140_001));
      HttpRequest other = request.uri(cases.resolve("123456790/recording")).build();
      assertThat(http.send(other, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(404);
    } finally {
      vertx.close().await();
      tasks.close();
    }
  }

  @Test
  void whatFailsIsTriedAgain() throws SQLException {
    agreed();
    failures.set(1);
    UUID id = house.recordings().note("net", base + "/r2.wav", PHONE);
    awaitRemoved(id);
    assertThat(asked).containsExactly("GET /r2.wav", "GET /r2.wav", "DELETE /r2.wav");
  }

  @Test
  void nobodySendsUsElsewhere() throws SQLException {
    agreed();
    UUID id = house.recordings().note("net", "http://169.254.169.254/secret", PHONE);
    awaitState(id, "lost");
    assertThat(asked).isEmpty();
    assertThat(house.recordings().find(id)).isEmpty();
    assertThat(house.recordings().url(id)).isEmpty();
  }
}
