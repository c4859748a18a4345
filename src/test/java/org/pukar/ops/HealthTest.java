package org.pukar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pukar.http.Served;
import org.pukar.http.Tasks;

class HealthTest {
  private final AtomicBoolean redis = new AtomicBoolean(true);
  private final Tasks tasks = new Tasks(8, Duration.ofSeconds(5));
  private final Health health =
      new Health(Map.of("postgres", () -> true, "redis", redis::get), tasks);
  private final Served served = new Served(List.of(health::mount));

  @AfterEach
  void stop() {
    served.close();
    tasks.close();
  }

  @Test
  void itIsAliveWhateverIsDown() throws Exception {
    redis.set(false);

    HttpResponse<String> answer = served.get("/health/live");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void itIsReadyWhenAllPartsAnswer() throws Exception {
    HttpResponse<String> answer = served.get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"status\":\"up\"", "\"postgres\":\"up\"", "\"redis\":\"up\"");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void itSaysWhatIsDownAndIsReadyAgainAfterwards() throws Exception {
    redis.set(false);

    HttpResponse<String> answer = served.get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("\"status\":\"down\"", "\"postgres\":\"up\"", "\"redis\":\"down\"");
    redis.set(true);
    assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aNodeThatCannotEvenCheckIsNotReady() throws Exception {
    tasks.close();

    HttpResponse<String> answer = served.get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"checks\":\"down\"");
  }
}
