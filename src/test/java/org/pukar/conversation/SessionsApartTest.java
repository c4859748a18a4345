package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Held;
import org.pukar.House;
import org.pukar.HouseTest;
import org.pukar.conversation.hop.Answer;
import org.pukar.text.Language;

/// Hops of one session are in order; sessions know nothing of each other.
class SessionsApartTest extends HouseTest {
  /// The hop before is held up at PostgreSQL; the next is sent before its answer is there.
  @Test
  void aHopWaitsForTheOneBeforeItInItsSession() throws Exception {
    Call call = beforeFiling("7000000121");
    try (Held filing = Held.table(house.ground().servers(), "grievances");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> first = threads.submit(() -> call.send(call.text() + "*1"));
      filing.awaitOneWaiting();
      Future<Answer> late = threads.submit(() -> call.send(call.text() + "*1*1"));

      assertThat(house.dial("7000000122").screen()).as("others go on").contains("English");
      assertThat(first.isDone() || late.isDone()).isFalse();
      filing.letGo();

      assertThat(first.get().ends()).isTrue();
      assertThat(late.get()).isEqualTo(first.get());
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  /// The same at two nodes, which have no queue in common.
  @Test
  void twoNodesThatHearTheSameHopAtOnceGiveOneAnswer() throws Exception {
    Call call = beforeFiling("7000000123");
    try (House other = House.on(house.ground());
        Held filing = Held.table(house.ground().servers(), "grievances");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Call there = call.at(other);
      Future<Answer> here = threads.submit(() -> call.send(call.text() + "*1"));
      Future<Answer> elsewhere = threads.submit(() -> there.send(call.text() + "*1"));
      filing.awaitWaiting(2);
      filing.letGo();

      assertThat(here.get()).isEqualTo(elsewhere.get());
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aHopThatOvertakesTheOneBeforeAtAnotherNodeWaitsForIt() throws Exception {
    Call call = house.entered("7000000124", Language.ENGLISH);
    try (House other = House.on(house.ground());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> second = threads.submit(() -> call.at(other).send(call.text() + "*3*1"));
      Answer first = call.send(call.text() + "*3");

      assertThat(first.text()).contains(house.say(Language.ENGLISH, "complaint.new"));
      assertThat(second.get().text()).contains(house.say(Language.ENGLISH, "complaint.category"));
    }
  }

  private static Call beforeFiling(String phone) {
    return house
        .entered(phone, Language.ENGLISH)
        .choose("Complaint", "New complaint", "Wages not paid")
        .type("Wages of " + phone, "Khorda");
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
    return beforeFiling(phone).type("1");
  }

  private static String number(Call call) throws SQLException {
    String id = house.callers().find(call.phone()).orElseThrow().id().toString();
    return house
        .stored()
        .cells("SELECT number FROM grievances WHERE caller_id = '" + id + "'")
        .getFirst();
  }
}
