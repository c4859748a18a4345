package org.pukar.grievances;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.workers.RecordHouseTest;

/// What was told in a complaint is told again to her alone who told it, behind her PIN.
class DetailsTest extends RecordHouseTest {
  private static final String WORDS = "Ramlal took my papers";

  @Test
  void behindHerPinSheHearsWhatSheTold() {
    guarded(NAME);
    String number = filed();

    Call call = status(number).choose(say("complaint.details"));

    assertThat(call.screen()).startsWith(say("pin-door.type"));
    assertThat(call.type(PIN).screen()).isEqualTo(say("grievance.W") + ":\n" + WORDS);
    assertThat(call.ended()).isTrue();
  }

  @Test
  void theStatusItselfTellsNothingOfIt() {
    guarded(NAME);

    assertThat(status(filed()).screen()).doesNotContain("Ramlal", say("grievance.W"));
  }

  @Test
  void withAWrongPinNothingIsTold() {
    guarded(NAME);

    Call call = status(filed()).choose(say("complaint.details")).type("9137");

    assertThat(call.screen()).doesNotContain("Ramlal");
  }

  @Test
  void whoeverSetsAPinLaterDoesNotHearWhatWasToldBefore() {
    registered(NAME);
    String number = filed();
    dial().type("5").choose(say("record.more"), say("record.pin")).type(PIN, PIN);

    assertThat(status(number).screen())
        .contains(say("case.add"))
        .doesNotContain(say("complaint.details"));
  }

  @Test
  void whereTwoShareThePhoneNobodyKnowsWhoToldIt() {
    guarded(NAME);
    register(dial().type("5", PIN).choose(say("record.more")), "Kamala");

    assertThat(status(filed()).screen())
        .contains(say("case.add"))
        .doesNotContain(say("complaint.details"));
  }

  @Test
  void anotherOnThePhoneHearsOnlyThatAPersonWillTell() throws SQLException {
    guarded(NAME);
    String number = filed();
    register(dial().type("5", PIN).choose(say("record.more")), "Kamala");

    Call call = status(number).choose(say("complaint.details"), "Kamala");

    assertThat(call.screen()).startsWith(say("complaint.by-person")).doesNotContain("Ramlal");
    assertThat(call.choose(say("talk.call-me")).screen()).isEqualTo(say("talk.noted"));
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void aLongComplaintIsToldInItsBeginning() {
    guarded(NAME);
    Call call = dial().choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    String number = number(call.type("Ramlal ".repeat(40).strip(), "kalahandi"));

    Call told = status(number).choose(say("complaint.details")).type(PIN);

    assertThat(told.screen()).endsWith("...").hasSizeLessThan(182);
  }

  private static Call status(String number) {
    return dial().choose(say("main.complaint"), say("complaint.status")).type(number);
  }

  private static String filed() {
    Call call = dial().choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    return number(call.type(WORDS, "kalahandi"));
  }

  private static String number(Call filed) {
    return filed.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }
}
