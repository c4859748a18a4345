package org.pukar.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pukar.Gateway;
import org.pukar.Held;
import org.pukar.RealScript;
import org.pukar.text.Language;

/// A house with room for two hops, while PostgreSQL is held up: everybody is answered.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class FullHouseTest {
  private static final int ROOM = 2;
  private static final String BUSY =
      RealScript.script().words().in(Language.HINDI_LATIN).say("polite.busy", Map.of());

  private Gateway gateway;

  @BeforeAll
  void open() throws SQLException {
    gateway =
        Gateway.start(RealScript.CONFIG, Map.of("PUKAR_HOPS_AT_ONCE", Integer.toString(ROOM)));
  }

  @AfterAll
  void close() {
    gateway.close();
  }

  @Test
  void atFiveTimesItsRoomEverybodyIsAnsweredInTime() throws Exception {
    int callers = 5 * ROOM;
    for (int i = 0; i < callers; i++) {
      toTheNumber(i);
    }
    List<Future<Timed>> answers = new ArrayList<>();
    try (Held held = Held.tableAgainstReading(gateway.servers(), "grievances");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        int caller = i;
        answers.add(threads.submit(() -> timed(caller, "3*2*104466727")));
      }
      for (Future<Timed> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().body()).startsWith("END ");
        assertThat(answer.get().took()).isLessThan(Duration.ofSeconds(4));
      }
      held.letGo();
    }
    assertThat(count(answers, BUSY)).isPositive();
    for (int i = 0; i < callers; i++) {
      assertThat(hop(i, "line", "3*2*104466727").body()).as("later").matches("(?s)(CON|END) .*");
    }
  }

  /// The others' house is full; this one's language is found on the doorstep.
  @Test
  void sheIsToldSoInHerLanguage() throws Exception {
    toTheNumber(100);
    try (Held held = Held.tableAgainstReading(gateway.servers(), "grievances");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < ROOM; i++) {
        int caller = 200 + i;
        toTheNumber(caller);
        threads.execute(() -> hop(caller, "line", "3*2*104466727"));
      }
      while (!gateway.get("/metrics").body().contains("pukar_hops_under_way 2.0")) {
        Thread.onSpinWait();
      }

      String body = hop(100, "line", "3*2*104466727").body();

      assertThat(body).startsWith("END " + BUSY).doesNotContain("Many are calling");
      held.letGo();
    }
  }

  private record Timed(int status, String body, Duration took) {}

  private Timed timed(int caller, String text) {
    long began = System.nanoTime();
    HttpResponse<String> answer = hop(caller, "line", text);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Timed(answer.statusCode(), answer.body(), took);
  }

  private static long count(List<Future<Timed>> answers, String words) throws Exception {
    long count = 0;
    for (Future<Timed> answer : answers) {
      count += answer.get().body().contains(words) ? 1 : 0;
    }
    return count;
  }

  private void toTheNumber(int caller) {
    gateway.know(phone(caller), Language.HINDI_LATIN);
    hop(caller, "line", "");
    hop(caller, "line", "3");
    hop(caller, "line", "3*2");
  }

  private HttpResponse<String> hop(int caller, String line, String text) {
    String form =
        "sessionId=%s%d&phoneNumber=%s&serviceCode=*384*26%%23&text=%s"
            .formatted(line, caller, phone(caller).replace("+", "%2B"), text);
    return gateway.post(Gateway.WEBHOOK, form);
  }

  private static String phone(int caller) {
    return "+9170010%05d".formatted(caller);
  }
}
