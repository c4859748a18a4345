package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.Held;
import org.pukar.House;
import org.pukar.text.Language;

/// A call that takes longer to arrange, change or cancel than its hop may, and what is late after
/// one was arranged. The quick house gives a deed a tenth of a second.
class LateCallsTest {
  private static final String PHONE = "7000000192";

  private House house;
  private House quick;

  @BeforeEach
  void open() throws SQLException {
    Ground ground = Ground.fresh();
    house = House.on(ground);
    quick = House.on(ground.answeringWithin(Duration.ofMillis(500)));
  }

  @AfterEach
  void close() {
    quick.close();
    house.close();
  }

  /// That we will call is all there is to say, and no text says more on a phone that others read.
  @Test
  void aCallThatIsLongInArrangingIsPromisedAndNotTexted() throws SQLException {
    for (String category : List.of("B", "W")) {
      Call call = house.entered(PHONE, Language.ENGLISH);
      Call before =
          category.equals("W") ? call : call.choose(say("main.complaint"), say("complaint.new"));
      String last = category.equals("W") ? say("main.talk") : say("grievance." + category);
      try (Held held = Held.table(house.ground().servers(), "callbacks")) {
        before = before.at(quick).choose(last);
        held.letGo();
      }
      assertThat(before.screen()).isEqualTo(say("polite.we-will-call"));
      assertThat(house.sessions().load(house.key(before)).kept().orElseThrow().said())
          .as("how it was reached is nobody's business")
          .hasSize(1);
      house.stored().awaitNone("promises:*");
      assertThat(house.stored().rows()).containsEntry("callbacks", 1).doesNotContainKey("outbox");
      house.stored().empty();
    }
  }

  @Test
  void aWishThatIsLongInNotingIsNotedAndNotTexted() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.talk"));
    call.choose(say("arranged.another-voice"));
    try (Held held = Held.table(house.ground().servers(), "callbacks")) {
      call = call.at(quick).choose(say("arranged.woman"));
      held.letGo();
    }

    assertThat(call.screen()).isEqualTo(say("polite.we-will-call"));
    house.stored().awaitNone("promises:*");
    assertThat(house.stored().rows()).containsEntry("callbacks", 1).doesNotContainKey("outbox");
    assertThat(house.stored().cells("SELECT voice FROM callbacks")).containsExactly("woman");
    assertThat(house.dial(PHONE).screen()).startsWith(say("main.menu"));
  }

  /// That we will call would be the contrary.
  @Test
  void aCallThatIsLongInCancellingIsCancelledAndTexted() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.talk"));
    try (Held held = Held.table(house.ground().servers(), "callbacks")) {
      call = call.at(quick).choose(say("arranged.do-not-call"));
      held.letGo();
    }

    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));
    assertThat(LateAnswersTest.texted(house, PHONE)).containsExactly(say("arranged.cancelled"));
  }

  @Test
  void aFilingAfterACallWasArrangedIsTextedToo() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.talk")).type("00");
    call.choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    call.type("not paid", "Khorda");

    try (Held held = Held.table(house.ground().servers(), "grievances")) {
      call = call.at(quick).type("1");
      held.letGo();
    }

    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));
    assertThat(LateAnswersTest.texted(house, PHONE).getFirst()).contains("We have your complaint");
  }

  /// Such a session is not gone on with, so there is nothing to choose "Continue" for.
  @Test
  void aScreenAfterACallWasArrangedIsAskedForAgain() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.talk")).type("00");
    call.choose(say("main.complaint"), say("complaint.status"));
    try (Held held = Held.tableAgainstReading(house.ground().servers(), "grievances")) {
      call = call.at(quick).type("104466727");
      held.letGo();
    }

    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));
    assertThat(LateAnswersTest.texted(house, PHONE)).containsExactly(say("polite.away"));
    assertThat(house.dial(PHONE).screen()).startsWith(say("main.menu"));
  }

  private String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
