package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.Ringing;
import org.pukar.text.Language;

/// The worker's word ends a case, by whatever door: over the API staff propose, by phone she
/// refuses, and confirms.
class SettlingTest extends HouseTest {
  private static final String PHONE = "9000960001";
  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(java.util.Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));
  private static final Brought NOTE = Brought.NOTHING.saying("paid, says the contractor");

  private String number = "";
  private int deeds;

  @BeforeEach
  void filed() {
    Call call =
        house
            .entered(PHONE, Language.ENGLISH)
            .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.W"));
    call.type("not paid", "kalahandi");
    number = call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  private CaseFile now() {
    return house.cases().read(OFFICER, number).orElseThrow().file();
  }

  private void staff(String act, Brought brought) {
    Acted acted = house.cases().act(OFFICER, number, now().version(), act, brought, "d" + deeds++);
    assertThat(acted).as(act).isInstanceOf(Acted.Done.class);
  }

  private Call status() {
    return house.dial(PHONE).choose("Complaint", "Status of my complaint").type(number);
  }

  @Test
  void itHasAnOwnersDeskAndTwoClocksFromItsFiling() {
    assertThat(now().desk()).isEqualTo("s21");
    assertThat(now().stateDue()).isPresent();
    assertThat(now().caseDue()).isPresent();
    assertThat(house.cases().read(OFFICER, number).orElseThrow().words()).isEqualTo("not paid");
  }

  @Test
  void sheRefusesAndItIsTakenUpAgainAndSheConfirms() {
    staff("assign", Brought.NOTHING.to(ASHA));
    staff("propose", NOTE);
    Call refused = status();
    assertThat(refused.screen()).contains("we are told that it is settled. Is it?");
    assertThat(refused.choose("No").screen()).startsWith("We go on with your complaint.");
    assertThat(now().state()).isEqualTo("assigned");
    staff("propose", NOTE);
    Call confirmed = status().choose("Yes");
    assertThat(confirmed.screen()).startsWith("Thank you. We close your complaint.");
    assertThat(confirmed.again()).isEqualTo(confirmed.answer());
    assertThat(now().state()).isEqualTo("confirmed");
    staff("close", Brought.NOTHING.because("contractor"));
    assertThat(status().choose("Take it up again").screen()).startsWith("We take your complaint");
    assertThat(now().state()).isEqualTo("assigned");
  }

  @Test
  void onACallAndByATextToo() {
    staff("assign", Brought.NOTHING.to(ASHA));
    staff("propose", NOTE);
    Ringing call = house.call(PHONE).choose("Complaint", "Status of my complaint").press(number);
    assertThat(call.choose("In part").ended()).isTrue();
    assertThat(now().state()).isEqualTo("in-mediation");
    staff("propose", NOTE);
    assertThat(house.text(PHONE, "STATUS " + number, "a")).contains("Is it?");
    assertThat(house.text(PHONE, "1", "b")).startsWith("Thank you.");
    assertThat(now().state()).isEqualTo("confirmed");
  }

  @Test
  void whatWasFiledBeforeThereWereDesksGetsOne() throws Exception {
    house.stored().run("UPDATE grievances SET desk = ''");
    house.caseClocks().adopt(house.database());
    assertThat(now().desk()).isEqualTo("s21");
    house.stored().run("UPDATE grievances SET desk = '', place = 'd99999'");
    house.caseClocks().adopt(house.database());
    assertThat(now().desk()).isEqualTo(house.categories().desk());
  }

  @Test
  void anotherPhoneHasNoSuchComplaint() {
    staff("assign", Brought.NOTHING.to(ASHA));
    staff("propose", NOTE);
    Call other = house.entered("9000960002", Language.ENGLISH);
    other.choose("Complaint", "Status of my complaint").type(number);
    assertThat(other.screen()).startsWith("This phone has no complaint");
  }
}
