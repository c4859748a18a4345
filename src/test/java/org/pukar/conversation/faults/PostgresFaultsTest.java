package org.pukar.conversation.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.db.DatabaseAway;
import org.pukar.text.Language;

/// PostgreSQL is away, cut or does not answer.
class PostgresFaultsTest extends Faults {
  /// Nobody's.
  private static final String NUMBER = "104466727";

  @Test
  void postgresAwayAtTheDialIsToldAndTheNextDialWorks() throws IOException {
    postgres.refuse();
    Call call = house.dial(PHONE);
    assertPolite(call);

    postgresIsBack();

    assertThat(house.dial(PHONE).screen()).contains("English", "हिन्दी");
  }

  @Test
  void postgresAwayInTheMiddleKeepsTheSessionForTheNextDial() throws IOException {
    Call call = house.entered(PHONE, Language.HINDI).type("3", "2");
    postgres.refuse();
    call.type(NUMBER);
    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(house.say(Language.HINDI, "polite.away"));

    postgresIsBack();

    assertThat(house.dial(PHONE).type("1", NUMBER).screen())
        .contains(house.say(Language.HINDI, "complaint.unknown"));
  }

  @Test
  void postgresAwayAtFilingOffersACallBackThatIsKeptAndMade() throws Exception {
    Call call = beforeFiling();
    postgres.refuse();
    call.type("1");
    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).startsWith(say("complaint.not-filed"));

    call.choose(say("talk.call-me"));

    assertThat(call.screen()).isEqualTo(say("talk.noted"));
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().found(PHONE, "complaint:W")).isEmpty();
    assertThatThrownBy(house.callbacks()::redeemPromises).isInstanceOf(DatabaseAway.class);
    assertThat(house.stored().rows()).doesNotContainKeys("grievances", "callbacks");

    postgresIsBack();
    house.callbacks().redeemPromises();
    house.callbacks().redeemPromises();

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(house.stored().cells("SELECT asked_at = '" + Ground.NOW + "' FROM callbacks"))
        .containsExactly("t");
  }

  @Test
  void bothAwayAtACallBackPromisesNothing() throws IOException, SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.refuse();
    redis.refuse();

    assertPolite(call.type("4"));
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");
  }

  @Test
  void postgresHangingAtTheDialIsAnsweredInTime() throws IOException {
    postgres.hang();

    assertPolite(inTime(() -> house.dial(PHONE)));

    postgresIsBack();
    assertThat(house.dial(PHONE).screen()).contains("English");
  }

  @Test
  void postgresHangingAtFilingIsAnsweredInTimeAndFiledOnceAfterwards() throws Exception {
    Call call = beforeFiling();
    postgres.hang();

    inTime(() -> call.type("1"));
    assertThat(call.screen()).startsWith(say("complaint.not-filed"));

    postgresIsBack();
    assertThat(call.choose(say("talk.call-me")).screen()).isEqualTo(say("talk.noted"));
    house.callbacks().redeemPromises();
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void connectionsToPostgresThatAreCutAreMadeAnew() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.cut();
    call.type("3", "2", NUMBER);
    postgresIsBack();

    assertThat(house.dial(PHONE).type("1", NUMBER).screen()).contains(say("complaint.unknown"));
  }
}
