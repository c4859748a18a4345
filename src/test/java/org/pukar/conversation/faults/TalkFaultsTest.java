package org.pukar.conversation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.text.Language;

/// PostgreSQL goes away while somebody asks for a call, looks at it, changes or cancels it: she is
/// called, and hears what is true.
class TalkFaultsTest extends Faults {

  @Test
  void awayAtArrangingTheCallIsPromisedWithoutAMenu() throws IOException, SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.refuse();

    call.type("4");

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(say("talk.noted"));
    postgresIsBack();
    house.callbacks().redeemPromises();
    assertThat(house.stored().cells("SELECT language, voice, state FROM callbacks"))
        .containsExactly("en", "any", "open");
  }

  @Test
  void promisedAndAskedForAgainItIsOneCall() throws IOException, SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.refuse();
    call.type("4");
    postgresIsBack();
    house.dial(PHONE).type("4");

    house.callbacks().redeemPromises();

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2*1", "2*3*%s", "3*1", "4*1", "5"})
  void awayAtAChangeTheCallStaysAndSheHearsSo(String keys) throws IOException, SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("4");
    String[] inputs = keys.formatted("23112026").split("\\*", -1);
    for (String input : inputs) {
      if (input.equals(inputs[inputs.length - 1])) {
        postgres.refuse();
      }
      call.type(input);
    }

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(say("arranged.unchanged"));
    postgresIsBack();
    assertThat(
            house.stored().cells("SELECT due_at = asked_at, language, voice, state FROM callbacks"))
        .containsExactly("t", "en", "any", "open");
    assertThat(house.dial(PHONE).type("4").screen()).contains(say("arranged.good"));
  }

  @Test
  void hangingAtAChangeIsAnsweredInTime() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("4", "4");
    postgres.hang();

    inTime(() -> call.type("1"));

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isIn(say("arranged.unchanged"), say("polite.we-will-call"));
    postgresIsBack();
    assertThat(house.dial(PHONE).type("4").screen()).contains(say("arranged.good"));
  }

  /// What is agreed needs no more of PostgreSQL.
  @Test
  void awayAtGoodNothingIsMissing() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("4");
    postgres.refuse();

    assertThat(call.type("1").screen()).isEqualTo(say("talk.noted"));
  }
}
