package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.session.Claim;
import org.pukar.session.SessionKey;
import org.pukar.text.Language;

/// Hops of one session are in order; sessions know nothing of each other.
class SessionsApartTest {
  private static House house;

  @BeforeAll
  static void open() throws SQLException {
    house = House.fresh();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    house.stored().empty();
  }

  @Test
  void aHopWaitsForTheOneBeforeItInItsSession() throws Exception {
    Call call = house.entered("7000000121", Language.ENGLISH);
    SessionKey key = house.key(call);
    Claim.Mine before = (Claim.Mine) house.sessions().claim(key);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> waiting = threads.submit(() -> call.send(call.text() + "*3"));

      assertThat(house.dial("7000000122").screen()).as("others go on").contains("English");
      assertThat(waiting.isDone()).isFalse();
      house.sessions().release(key, before.token());

      assertThat(waiting.get().text()).contains(house.say(Language.ENGLISH, "complaint.new"));
    }
  }

  @Test
  void aHopThatWaitsLongerThanItsBudgetAnswersPolitely() {
    Call call = house.entered("7000000123", Language.ENGLISH);
    try (House quick = House.on(house.ground().answeringWithin(Duration.ofMillis(200)))) {
      Claim.Mine before = (Claim.Mine) house.sessions().claim(house.key(call));

      Answer answer = call.at(quick).answer();

      assertThat(answer.ends()).isTrue();
      assertThat(answer.text()).contains(house.say(Language.ENGLISH, "polite.away"));
      house.sessions().release(house.key(call), before.token());
    }
    assertThat(call.type("3").screen()).contains(house.say(Language.ENGLISH, "complaint.new"));
  }

  @Test
  void aNodeThatDiesHoldsItsCallersForThreeSecondsAndNoLonger() {
    Call call = house.entered("7000000124", Language.ENGLISH);
    house.sessions().claim(house.key(call));

    assertThat(call.type("3").screen()).contains(house.say(Language.ENGLISH, "complaint.new"));
  }

  @Test
  void anotherPhoneUnderTheSameLineIsAnotherSession() {
    Call first = house.entered("7000000125", Language.ENGLISH).type("3", "1");

    Call second = first.onSameLine("7000000126");

    assertThat(second.screen()).contains("English").contains("हिन्दी");
    assertThat(second.type("1").screen()).contains(house.say(Language.ENGLISH, "welcome.consent"));
    assertThat(first.again()).isEqualTo(first.answer());
    assertThat(first.type("9", "9").screen()).isNotEqualTo(second.screen());
  }

  @Test
  void manyCallersAtOnceEachGetTheirOwnComplaint() throws Exception {
    int callers = 24;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Call>> calls = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        String phone = "70000002%02d".formatted(i);
        calls.add(threads.submit(() -> complained(phone)));
      }
      for (Future<Call> call : calls) {
        String number = number(call.get());
        assertThat(call.get().screen()).contains(number.replaceAll("(...)(?=.)", "$1 "));
      }
    }
    assertThat(house.stored().rows())
        .containsEntry("grievances", callers)
        .containsEntry("callers", callers);
  }

  private static Call complained(String phone) {
    return house
        .entered(phone, Language.ENGLISH)
        .choose("Complaint", "New complaint", "Wages not paid")
        .type("Wages of " + phone, "Khordha", "1");
  }

  private static String number(Call call) throws SQLException {
    String id = house.callers().find(call.phone()).orElseThrow().id().toString();
    return house
        .stored()
        .cells("SELECT number FROM grievances WHERE caller_id = '" + id + "'")
        .getFirst();
  }
}
