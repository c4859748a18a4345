package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.grievances.Complaint;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.workers.Registration;

/// Which desks have to do with a complaint: that of the place, that of the worker's home, or one
/// that is neither.
class RoutingTest extends HouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+919000970001");
  private static final String ODISHA = "s21";
  private static final String KERALA = "s32";
  private static final String KALAHANDI = "d358";
  private static final String ERNAKULAM = "d555";
  private static final Set<String> EVERYTHING = Set.of(ODISHA, KERALA, "independent");
  private static final Doer INDEPENDENT = staff("independent");

  private int deeds;

  @BeforeEach
  void agreed() {
    house.callers().agree(PHONE, Purpose.SERVICE, new Notice(Language.ODIA, "yes"), "s");
  }

  private static Doer staff(String... places) {
    return new Doer(
        Optional.of(new UUID(0, 1)), Set.of("agent", "officer", "supervisor"), Set.of(places));
  }

  private void comesFrom(String home) {
    Registration said = new Registration("Mina", "mason", home, ERNAKULAM, Language.ODIA);
    assertThat(house.workers().register(PHONE, said, "w" + deeds++)).isPresent();
  }

  private CaseFile filed(String category, String place) {
    Complaint complaint =
        new Complaint(
            PHONE,
            house.categories().find(category).orElseThrow(),
            "paid 500 for a free card",
            Optional.empty(),
            place,
            "ussd",
            "net",
            "filed" + deeds++);
    String number = house.grievances().file(complaint).number();
    return house.database().with(h -> CaseStore.find(h, number)).orElseThrow();
  }

  private static List<String> desks(CaseFile file) {
    return List.of(file.desk(), file.otherDesk());
  }

  private static List<String> inbox(String... places) {
    return house.cases().inbox(staff(places), Set.of(places), 50).stream()
        .map(CaseFile::number)
        .toList();
  }

  @Test
  void wagesAreAnsweredForWhereTheyAreOwedAndHerHomeSeesIt() {
    comesFrom(KALAHANDI);
    CaseFile wages = filed("W", ERNAKULAM);
    assertThat(desks(wages)).containsExactly(KERALA, ODISHA);
    assertThat(inbox(KERALA)).containsExactly(wages.number());
    assertThat(inbox(ODISHA)).containsExactly(wages.number());
    assertThat(house.cases().read(staff(ODISHA), wages.number()).orElseThrow().allowed()).isEmpty();
    assertThat(house.cases().read(staff(KERALA), wages.number()).orElseThrow().allowed())
        .contains("assign");
  }

  @Test
  void papersAndBenefitsAreAnsweredForAtHomeAndThePlaceSeesIt() {
    comesFrom(KALAHANDI);
    assertThat(desks(filed("E", ERNAKULAM))).containsExactly(ODISHA, KERALA);
    assertThat(desks(filed("D", ERNAKULAM))).containsExactly(ODISHA, KERALA);
    assertThat(desks(filed("D", KALAHANDI))).containsExactly(ODISHA, "");
  }

  @Test
  void whereHerHomeIsNotKnownForCertainThereIsOneDesk() {
    assertThat(desks(filed("E", ERNAKULAM))).containsExactly(KERALA, "");
    comesFrom(KALAHANDI);
    comesFrom(ERNAKULAM);
    assertThat(desks(filed("E", ERNAKULAM))).containsExactly(KERALA, "");
  }

  @Test
  void noStateSeesAComplaintAboutUsAndTheIndependentDeskDoes() throws Exception {
    comesFrom(KALAHANDI);
    CaseFile fee = filed("X", KALAHANDI);
    assertThat(desks(fee)).containsExactly("independent", "");
    assertThat(inbox(ODISHA, KERALA, KALAHANDI)).isEmpty();
    for (Doer doer : List.of(staff(ODISHA), staff(KALAHANDI), staff(KERALA), staff(""))) {
      assertThat(house.cases().read(doer, fee.number())).isEmpty();
      assertThat(house.cases().note(doer, fee.number(), "mine", "n" + deeds++))
          .isEqualTo(new Acted.Nowhere());
      assertThat(house.cases().handovers().offer(doer, fee.number(), ODISHA, "o" + deeds++))
          .isEqualTo(new Acted.Nowhere());
    }
    assertThat(inbox("independent")).containsExactly(fee.number());
    assertThat(
            house.stored().cells("SELECT place || block || district || in_state FROM grievances"))
        .containsExactly("");
    Dossier read = house.cases().read(INDEPENDENT, fee.number()).orElseThrow();
    assertThat(read.file().area().place()).isEqualTo(KALAHANDI);
    assertThat(read.words()).isEqualTo("paid 500 for a free card");
    assertThat(read.allowed()).contains("assign");
  }

  @Test
  void theIndependentDeskHandsItToNobody() {
    CaseFile fee = filed("X", KALAHANDI);
    assertThat(house.cases().handovers().offer(INDEPENDENT, fee.number(), ODISHA, "o"))
        .isInstanceOf(Acted.Refused.class);
    assertThat(inbox(EVERYTHING.toArray(String[]::new))).hasSize(1);
  }

  @Test
  void theIndependentDeskLiesInNoState() {
    assertThat(staff(ODISHA).covers(house.caseClocks().area("independent"))).isFalse();
    assertThat(INDEPENDENT.covers(house.caseClocks().area("independent"))).isTrue();
  }
}
