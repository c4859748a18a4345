package org.pukar.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.http.Served;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorApiTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000801");
  private static final PhoneNumber AWAY = new PhoneNumber("+917000000809");

  private static final Inbox.Message MESSAGE =
      new Inbox.Message("m1", "26384", Instant.parse("2026-11-21T03:44:00Z"), "संख्या 104 466 727");

  private final List<Duration> held = new ArrayList<>();
  private final Slowness slowness = new Slowness(held::add);
  private final Tasks tasks = new Tasks(8, Duration.ofSeconds(3));
  private final Served served =
      new Served(List.of(new SimulatorApi(SimulatorApiTest::messages, slowness, tasks)::mount));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    http.close();
    served.close();
    tasks.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B917000000801", "+917000000801", "7000000801", "00917000000801"})
  void aPhonesMessagesAreToldHoweverItsNumberIsWritten(String phone) throws Exception {
    HttpResponse<String> answer = post("/simulator/messages", "phone=" + phone);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"messages":[{"id":"m1","from":"26384","at":"2026-11-21T03:44:00Z","words":"संख्या 104 466 727"}]}\
            """);
  }

  @Test
  void aPhoneThatNobodyWroteToHasNone() throws Exception {
    assertThat(post("/simulator/messages", "phone=7000000802").body())
        .isEqualTo("{\"messages\":[]}");
  }

  @Test
  void aStoreThatIsAwayIsSaidSo() throws Exception {
    HttpResponse<String> answer = post("/simulator/messages", "phone=7000000809");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "messages, '', phone",
    "messages, phone=, phone",
    "messages, phone=12345, phone",
    "messages, number=7000000801, phone",
    "slow, seconds=4, phone",
    "slow, phone=12345&seconds=4, phone",
    "slow, phone=7000000801, seconds",
    "slow, phone=7000000801&seconds=, seconds",
    "slow, phone=7000000801&seconds=-1, seconds",
    "slow, phone=7000000801&seconds=1.5, seconds",
    "slow, phone=7000000801&seconds=16, seconds",
    "slow, phone=7000000801&seconds=999999999999, seconds",
    "slow, phone=7000000801&seconds=٤, seconds",
  })
  void whatCannotBeReadIsNamed(String path, String form, String field) throws Exception {
    HttpResponse<String> answer = post("/simulator/" + path, form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("70000");
  }

  @Test
  void whatIsNoFormIsRefused() throws Exception {
    assertThat(served.get("/simulator/messages").statusCode()).isEqualTo(405);
    assertThat(post("/simulator/messages", "phone=%").statusCode()).isEqualTo(400);
  }

  @Test
  void aPhonesNextDeedIsSlowed() throws Exception {
    HttpResponse<String> answer = post("/simulator/slow", "phone=%2B917000000801&seconds=15");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    slowness.hold(PHONE);
    assertThat(held).containsExactly(Duration.ofSeconds(15));
  }

  @Test
  void aMessagePrintsNoWords() {
    assertThat(MESSAGE).hasToString("Message[m1]");
  }

  private static List<Inbox.Message> messages(PhoneNumber phone) {
    if (phone.equals(AWAY)) {
      throw new IllegalStateException("the store is away");
    }
    return phone.equals(PHONE) ? List.of(MESSAGE) : List.of();
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + served.port() + path);
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
