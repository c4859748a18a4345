package org.pukar.conversation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.text.Language;

/// Redis is away, cut or does not answer.
class RedisFaultsTest extends Faults {
  @Test
  void redisAwayAtTheDialIsToldAndTheNextDialWorks() throws IOException {
    redis.refuse();
    assertPolite(house.dial(PHONE));

    redis.pass();

    assertThat(house.dial(PHONE).screen()).contains("English", "हिन्दी");
  }

  @Test
  void redisAwayInTheMiddleIsToldAndTheSameHopWorksLater() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3");
    redis.refuse();
    assertPolite(call.type("1"));

    redis.pass();

    assertThat(call.again().text()).contains(say("complaint.category"));
  }

  @Test
  void redisHangingIsAnsweredInTimeAndGoesOnAfterwards() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    redis.hang();

    assertPolite(inTime(() -> call.type("3")));
    assertPolite(inTime(() -> house.dial("7000000182")));

    redis.pass();
    assertThat(house.dial("7000000183").screen()).contains("English");
  }

  @Test
  void redisStartedAnewIsNoticedByNobody() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    dialAtOnce(16);
    redis.cut();

    assertThat(call.type("3").screen()).contains(say("complaint.new"));
  }

  private void dialAtOnce(int count) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        String phone = "70000003%02d".formatted(i);
        threads.execute(() -> house.dial(phone));
      }
    }
  }

  @Test
  void redisGoneAfterTheCommitTellsTheSameNumberOnTheRepeat() throws Exception {
    Ground ground = house.ground().answeringWithin(Duration.ofSeconds(10));
    Call prepared = beforeFiling();
    try (House dying = House.on(ground.naming(this::idWhileRedisGoes))) {
      assertPolite(prepared.at(dying).type("1"));
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
    redis.pass();

    prepared.type("1");

    String number = house.stored().cells("SELECT number FROM grievances").getFirst();
    assertThat(prepared.screen()).contains(number.replaceAll("(...)(?=.)", "$1 "));
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  /// The first id that is asked for is the complaint's.
  private UUID idWhileRedisGoes() {
    try {
      redis.refuse();
      return UUID.randomUUID();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
