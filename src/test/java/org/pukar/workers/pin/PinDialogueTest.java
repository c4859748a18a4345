package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.workers.pin.PinStage.CHANGE;
import static org.pukar.workers.pin.PinStage.DOOR;
import static org.pukar.workers.pin.PinStage.INSIDE;
import static org.pukar.workers.pin.PinStage.NEW;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.dialogue.Session;
import org.pukar.text.Language;

/// Setting, typing and changing a PIN over the phone, and what can go wrong on the way.
class PinDialogueTest extends PinHouseTest {
  @ParameterizedTest
  @EnumSource
  void aPinIsTypedTwiceAndThenGuards(Language language) throws SQLException {
    Call call = dial(language).type(NEW);
    assertThat(call.screen()).startsWith(house.say(language, "new-pin.type"));
    assertThat(call.type(PIN).screen()).startsWith(house.say(language, "new-pin.twice"));
    assertThat(call.type(PIN).screen()).startsWith(house.say(language, "new-pin.set"));
    assertThat(call.type("1").screen()).startsWith(house.say(language, INSIDE));
    assertThat(call.type(DOOR).screen())
        .as("she need not prove it now")
        .startsWith(house.say(language, INSIDE));

    Call later = dial(language).type(DOOR);

    assertThat(later.screen()).startsWith(house.say(language, "pin-door.type"));
    assertThat(later.type(WRONG).screen())
        .startsWith(house.say(language, "pin-door.wrong", Map.of("pin_left", "4")));
    assertThat(later.type("1", PIN).screen()).startsWith(house.say(language, INSIDE));
    assertThat(later.type(DOOR).screen()).startsWith(house.say(language, INSIDE));
  }

  @Test
  void whereNoneIsSetTheDoorIsOpen() throws SQLException {
    assertThat(dial(Language.ENGLISH).type(DOOR).screen()).startsWith(say(INSIDE));
  }

  @ParameterizedTest
  @EnumSource
  void theFifthWrongTryTellsUntilWhenAndOffersACall(Language language) throws SQLException {
    set();
    Call call = dial(language).type(DOOR).type(WRONG, "1", WRONG, "1", WRONG, "1", WRONG);
    assertThat(call.screen())
        .startsWith(house.say(language, "pin-door.wrong", Map.of("pin_left", "1")));

    call.type("1", WRONG);

    assertThat(call.screen()).startsWith(locked(language)).doesNotContain("\n9 ");
    Call again = dial(language).type(DOOR);
    assertThat(again.screen())
        .as("not even asked")
        .startsWith(locked(language))
        .doesNotContain("\n9 ");
    assertThat(again.type("1").screen()).isEqualTo(house.say(language, "talk.noted"));
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void lockedWhileSheTypesItStaysShut() throws SQLException {
    set();
    Call call = dial(Language.ENGLISH).type(DOOR);
    dial(Language.ENGLISH).type(DOOR).type(WRONG, "1", WRONG, "1", WRONG, "1", WRONG, "1", WRONG);

    assertThat(call.type(PIN).screen()).startsWith(locked(Language.ENGLISH));
    assertThat(call.type("2").screen()).contains(say("main.complaint"));
  }

  private static String locked(Language language) throws SQLException {
    String seconds = "SELECT ceil(extract(epoch FROM locked_until))::bigint FROM worker_pins";
    Instant until = Instant.ofEpochSecond(Long.parseLong(house.stored().cells(seconds).getFirst()));
    String told =
        DateTimeFormatter.ofPattern("dd-MM h:mm a", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Kolkata"))
            .format(until.plus(Duration.ofSeconds(59)));
    return house.say(language, "pin-door.locked", Map.of("pin_until", told));
  }

  @ParameterizedTest
  @ValueSource(strings = {NEW, CHANGE})
  void anotherPinNeedsTheOldOne(String key) throws SQLException {
    set();
    Call call = dial(Language.ENGLISH).type(key);
    if (key.equals(NEW)) {
      call.type("3579");
    }
    assertThat(call.screen()).startsWith(say("pin-door.type"));
    assertThat(call.type(PIN).screen()).startsWith(say("new-pin.type"));
    assertThat(call.type("3579", "3579").screen()).startsWith(say("new-pin.set"));
    assertThat(call.type("1").screen()).startsWith(say(INSIDE));

    assertThat(dial(Language.ENGLISH).type(DOOR, PIN).screen()).startsWith("That is not your PIN");
    assertThat(dial(Language.ENGLISH).type(DOOR, "3579").screen()).startsWith(say(INSIDE));
  }

  /// Somebody stood at the question before there was a PIN, and goes on after it was set.
  @Test
  void whoCameBeforeThePinWasSetCannotReplaceIt() throws SQLException {
    Call early = dial(Language.ENGLISH).type(NEW, "3579");
    set();

    early.type("3579");
    assertThat(early.screen()).startsWith(say("new-pin.late"));
    assertThat(early.type("3579").screen()).startsWith(say("pin-door.type"));
    assertThat(dial(Language.ENGLISH).type(DOOR, PIN).screen()).startsWith(say(INSIDE));
  }

  /// The question is asked again after "Shall we?", for the PIN was kept nowhere meanwhile.
  @ParameterizedTest
  @ValueSource(strings = {DOOR, NEW})
  void dialledAheadItIsAskedForAndTypedAgain(String key) throws SQLException {
    if (key.equals(DOOR)) {
      set();
    }
    Call call = dial(Language.ENGLISH).type(key);
    String question = call.screen();
    PinStage.put(house, call, Language.ENGLISH, Session.Mode.CAREFUL, Map.of());

    assertThat(call.type(PIN).screen()).startsWith(say("hint.shall-we"));
    assertThat(call.type("1").screen().lines().findFirst()).isEqualTo(question.lines().findFirst());
    assertThat(call.type(PIN).screen())
        .startsWith(say(key.equals(DOOR) ? INSIDE : "new-pin.twice"));
  }

  @Test
  void whoGoesOnAfterADroppedLineProvesItAgain() throws SQLException {
    set();
    dial(Language.ENGLISH).type(DOOR, PIN);

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).startsWith(say("pin-door.type"));
    assertThat(again.type(PIN).screen()).startsWith(say(INSIDE));
    assertThat(again.type(DOOR).screen()).as("and not once more").startsWith(say(INSIDE));
  }

  @Test
  void whoForgotItIsCalledBack() throws SQLException {
    set();

    Call call = dial(Language.ENGLISH).type(DOOR, WRONG).choose(say("pin-door.forgot"));

    assertThat(call.screen()).isEqualTo(say("talk.noted"));
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void whatOneHasProvenOpensNothingOfAnother() throws SQLException {
    set();
    Call call = dial(Language.ENGLISH);
    PinStage.put(
        house,
        call,
        Language.ENGLISH,
        Session.Mode.PLAIN,
        Map.of(Session.PROVEN, OTHER.toString()));

    assertThat(call.type(DOOR).screen()).startsWith(say("pin-door.type"));
    assertThat(PinStage.session(house, call).values()).doesNotContainValue(PIN);
  }

  @Test
  void afterAResetANewOneIsSet() throws SQLException {
    set();
    Call call = dial(Language.ENGLISH).type(DOOR);
    house.pins().reset(WORKER);

    assertThat(call.type(PIN).screen()).as("reset while she typed").startsWith(say(INSIDE));
    assertThat(call.type(NEW).screen()).startsWith(say("new-pin.type"));
  }
}
