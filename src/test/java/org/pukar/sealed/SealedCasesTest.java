package org.pukar.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.callers.Keeper.Owed;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.text.Language;

/// A matter that must not be known of, from the call that is owed to its end: one officer has it,
/// and nobody sees it unless two people open it.
class SealedCasesTest extends HouseTest {
  private static final String PHONE = "9000990001";
  private static final UUID ASHA = new UUID(0, 1);
  private static final UUID RAVI = new UUID(0, 2);
  private static final UUID MEENA = new UUID(0, 3);

  private SealedCases cases;

  @BeforeEach
  void chosen() {
    cases = house.sealedCases();
    house
        .entered("9000990002", Language.HINDI)
        .choose(house.say(Language.HINDI, "main.talk"), house.say(Language.HINDI, "arranged.good"));
    house
        .entered(PHONE, Language.ENGLISH)
        .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.S"));
  }

  private String taken() {
    return cases.take(ASHA, cases.waiting().getFirst().id()).orElseThrow();
  }

  /// She was spoken to, and there is time until the next thing.
  private String contacted() {
    String number = taken();
    write(ASHA, number, 0, contents(Contents.Stage.CONTACTED, Safe.ALWAYS));
    return number;
  }

  private Wrote write(UUID actor, String number, int version, Contents contents) {
    Instant next = Instant.now().plus(3, ChronoUnit.DAYS);
    return cases.write(actor, number, version, contents, "she is safe for now", next);
  }

  private static Contents contents(Contents.Stage stage, Safe safe) {
    return new Contents(stage, "S", "she wishes to go home", "d358", safe);
  }

  @Test
  void whoWaitsIsShownWithoutWhatItIsAboutAndNobodyElse() {
    assertThat(cases.waiting()).hasSize(1);
    Waiting one = cases.waiting().getFirst();
    assertThat(one.language()).isEqualTo(Language.ENGLISH);
    assertThat(one.voice()).isEqualTo("woman");
    assertThat(cases.due(one)).isEqualTo(one.askedAt().plus(15, ChronoUnit.MINUTES));
  }

  @Test
  void whoTakesTheCallHasTheCaseAndNobodyElse() {
    UUID call = cases.waiting().getFirst().id();
    String number = cases.take(ASHA, call).orElseThrow();
    assertThat(cases.take(ASHA, call)).as("again").contains(number);
    assertThat(cases.take(RAVI, call)).isEmpty();
    assertThat(cases.waiting()).isEmpty();
    assertThat(cases.read(ASHA, number).orElseThrow().contents().category()).isEqualTo("S");
    assertThat(cases.read(RAVI, number)).isEmpty();
    assertThat(cases.of(RAVI)).isEmpty();
    assertThat(write(RAVI, number, 0, contents(Contents.Stage.CLOSED, Safe.ALWAYS)))
        .isEqualTo(new Wrote.Nowhere());
  }

  @Test
  void twoPeopleOpenItForAThird() {
    String number = contacted();
    house.unsealing().ask(RAVI, number, "she called me");
    assertThat(house.unsealing().letIn(RAVI, number, RAVI)).as("by herself").isFalse();
    assertThat(house.unsealing().letIn(MEENA, number, RAVI)).as("by one without it").isFalse();
    assertThat(house.unsealing().asks(MEENA)).isEmpty();
    assertThat(house.unsealing().asks(ASHA))
        .singleElement()
        .satisfies(ask -> assertThat(ask.why()).isEqualTo("she called me"));
    assertThat(house.unsealing().letIn(ASHA, number, MEENA)).as("who did not ask").isFalse();
    assertThat(house.unsealing().letIn(ASHA, number, RAVI)).isTrue();
    assertThat(cases.read(RAVI, number)).isPresent();
  }

  @Test
  void itIsNotForgottenWithItsHolder() throws SQLException {
    String number = contacted();
    assertThat(cases.late()).isEmpty();
    house.stored().run("UPDATE sealed_cases SET tells_at = now() - interval '1 minute'");
    assertThat(cases.late()).containsExactly(number);
    house.unsealing().ask(RAVI, number, "nobody called her");
    assertThat(house.unsealing().letIn(RAVI, number, RAVI)).isFalse();
    assertThat(house.unsealing().letIn(MEENA, number, RAVI)).isTrue();
    assertThat(cases.read(MEENA, number)).as("who let her in sees nothing").isEmpty();
    assertThat(cases.read(RAVI, number)).isPresent();
  }

  @Test
  void holdersWriteAfterOneAnotherAndLoseNothing() throws SQLException {
    String number = taken();
    assertThat(write(ASHA, number, 0, contents(Contents.Stage.CONTACTED, Safe.ALWAYS)))
        .isEqualTo(new Wrote.Done(1));
    assertThat(write(ASHA, number, 0, contents(Contents.Stage.CLOSED, Safe.ALWAYS)))
        .isEqualTo(new Wrote.Changed(1));
    SealedFile file = cases.read(ASHA, number).orElseThrow();
    assertThat(file.contents().words()).isEqualTo("she wishes to go home");
    assertThat(file.lines()).singleElement().extracting("words").isEqualTo("she is safe for now");
    assertThat(house.stored().found("wishes to go", "safe for now", "d358")).isEmpty();
    assertThat(house.stored().cells("SELECT DISTINCT octet_length(contents) FROM sealed_cases"))
        .hasSize(1);
  }

  @Test
  void herPhoneRingsAtHerHoursAlone() {
    String number = taken();
    assertThat(cases.reachable(ASHA, number)).isPresent();
    assertThat(cases.reachable(RAVI, number)).isEmpty();
    LocalTime now = LocalTime.now(java.time.ZoneId.of("Asia/Kolkata"));
    Safe later = new Safe(now.plusHours(2), now.plusHours(3), "a survey");
    write(ASHA, number, 0, contents(Contents.Stage.CONTACTED, later));
    assertThat(cases.reachable(ASHA, number)).isEmpty();
  }

  /// The screen of somebody who joined a complaint of many: it was received, and no more.
  @Test
  void allThatHerPhoneIsToldIsThatItWasReceived() {
    String number = contacted();
    String received = status(house.dial(PHONE), number);
    assertThat(received).contains(CaseNumbers.inThrees(number));
    int version = cases.read(ASHA, number).orElseThrow().version();
    write(ASHA, number, version, contents(Contents.Stage.CLOSED, Safe.ALWAYS));
    assertThat(status(house.dial(PHONE), number)).isEqualTo(received);
    Call other = house.entered("9000990003", Language.ENGLISH);
    assertThat(status(other, number)).startsWith("This phone has no complaint");
  }

  private static String status(Call call, String number) {
    return call.choose("Complaint", "Status of my complaint").type(number).screen();
  }

  @Test
  void anOpenOneIsKeptWithoutAWordThoughSheIsErased() {
    String number = taken();
    UUID caller = house.callers().find(house.dial(PHONE).phone()).orElseThrow().id();
    assertThat(house.database().<Owed>with(h -> cases.owes(h, caller))).isEqualTo(Owed.QUIETLY);
    write(ASHA, number, 0, contents(Contents.Stage.CLOSED, Safe.ALWAYS));
    assertThat(house.database().<Owed>with(h -> cases.owes(h, caller))).isEqualTo(Owed.NOTHING);
    house.database().use(h -> cases.forget(h, caller));
    assertThat(cases.of(ASHA)).isEmpty();
  }
}
