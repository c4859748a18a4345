package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.workers.pin.PinStage.DOOR;
import static org.pukar.workers.pin.PinStage.INSIDE;
import static org.pukar.workers.pin.PinStage.NEW;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.text.Language;

/// What may be typed as a PIN, and what is asked for again.
class PinTypedTest extends PinHouseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcd",
        "482",
        "48210",
        "😀😀😀😀",
        "48 21",
        "",
        " ",
        "-482",
        "४८२",
        "४८२१०",
        "½¼¾½"
      })
  void whatIsNoPinIsAskedAgainWithAHint(String typed) throws SQLException {
    Call call = dial(Language.ENGLISH).type(NEW, typed);
    assertThat(call.screen()).startsWith(say("hint.pin")).contains(say("new-pin.type"));
    assertThat(call.type(PIN).screen()).startsWith(say("new-pin.twice"));
    Call hindi = dial(Language.HINDI).type(NEW, typed);
    assertThat(hindi.screen()).startsWith(house.say(Language.HINDI, "hint.pin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"४८२१", "୪୮୨୧", "৪৮২১", "൪൮൨൧", "٤٨٢١", "４８２１", "४৮2൧", " 4821 "})
  void digitsOfEveryScriptAreTheSamePin(String typed) throws SQLException {
    dial(Language.HINDI).type(NEW, typed, PIN, "1");

    assertThat(dial(Language.HINDI).type(DOOR, typed).screen())
        .startsWith(house.say(Language.HINDI, INSIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "4321", "१२३४", "1111", "1987"})
  void anEasyOneIsNotTaken(String typed) throws SQLException {
    Call call = dial(Language.ENGLISH).type(NEW, typed);

    assertThat(call.screen()).startsWith(say("new-pin.easy"));
    assertThat(house.stored().rows()).doesNotContainKey("worker_pins");
    assertThat(call.type(PIN).screen()).startsWith(say("new-pin.twice"));
  }

  @Test
  void typedDifferentlyOrTooLateItBeginsAgain() throws SQLException {
    Call call = dial(Language.ENGLISH).type(NEW, PIN, WRONG);
    assertThat(call.screen()).startsWith(say("new-pin.differs"));
    call.type(PIN);
    house.stored().run("UPDATE worker_pins SET candidate_at = now() - interval '11 minutes'");
    assertThat(call.type(PIN).screen()).startsWith(say("new-pin.late"));

    assertThat(call.type(PIN, PIN).screen()).startsWith(say("new-pin.set"));
  }
}
