package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pukar.Call;

/// Where a session broke off, it is gone on with behind the PIN, if there is one.
class ResumeBehindPinTest extends RecordHouseTest {

  @Test
  void behindItSheSeesAgainWhatWasTold() {
    guarded(NAME);
    dial().type("5", PIN, "1").drop();

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).startsWith(say("pin-door.type"));
    assertThat(again.type(PIN).screen()).startsWith("Your name: " + NAME);
  }

  @Test
  void withoutItNothingIsGoneOnWith() {
    guarded(NAME);
    dial().type("5", PIN, "1").drop();

    Call again = house.dial(PHONE).choose(say("resume.continue")).type("9137");

    assertThat(again.screen()).doesNotContain("Sunita");
    assertThat(again.type("00").screen()).startsWith(say("main.menu"));
  }

  @Test
  void aComplaintOnAPhoneWithAPinWaitsBehindIt() {
    guarded(NAME);
    dial()
        .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"))
        .type("not paid")
        .drop();

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).startsWith(say("pin-door.type"));
    assertThat(again.type(PIN).screen()).startsWith(say("place.type"));
  }

  @Test
  void onAPhoneOfTwoAnothersPinDoesNotTellIt() {
    guarded(NAME);
    register(dial().type("5", PIN).choose(say("record.more")), "Kamala")
        .choose(say("record.set-pin"))
        .type("7392", "7392");
    dial().type("5").choose("Sunita").type(PIN, "1").drop();

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).as("it was hers").startsWith(say("pin-door.type"));
    assertThat(again.type("7392").screen()).doesNotContain("Sunita");
    assertThat(again.type("1", PIN).screen()).startsWith("Your name: " + NAME);
  }

  @Test
  void whereNoPinWasEverSetItGoesOnWithoutEarlierWords() {
    registered(NAME);
    dial().type("5", "1").drop();

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).doesNotContain("Sunita");
  }

  @Test
  void onAPhoneThatIsHersAloneSheSeesThem() {
    registered(NAME);
    dial().type("5").choose(say("record.more"), say("record.phone"), say("record.alone"));
    dial().type("5", "1").drop();

    Call again = house.dial(PHONE).choose(say("resume.continue"));

    assertThat(again.screen()).startsWith("Your name: " + NAME);
  }
}
