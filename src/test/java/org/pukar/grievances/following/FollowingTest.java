package org.pukar.grievances.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.Ringing;
import org.pukar.calls.CallState;
import org.pukar.calls.Outgoing;
import org.pukar.calls.ring.Rings;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

/// What the worker hears of her case, how she is asked, and what is done when she does not answer
/// or a promise is not kept.
class FollowingTest extends HouseTest {
  private static final String PHONE = Followed.PHONE;
  private static final String FULL = "+91" + PHONE;

  private Followed followed;

  @BeforeEach
  void file() {
    followed = new Followed(house);
  }

  @AfterEach
  void close() {
    followed.close();
  }

  private void proposed() {
    followed.assigned();
    followed.staff("propose", Followed.NOTE);
  }

  /// Her phone rings, and nobody answers.
  private void ringsInVain() throws Exception {
    followed.later();
    Outgoing call = followed.exchange().rung();
    assertThat(call.to().e164()).isEqualTo(FULL);
    assertThat(call.from()).isEqualTo("settled");
    followed.exchange().news(call, CallState.NO_ANSWER);
    followed.later();
  }

  private List<String> promises() throws Exception {
    return house.stored().cells("SELECT state FROM case_promises ORDER BY nth");
  }

  @Test
  void sheIsToldEachStepByTheNumberAlone() throws Exception {
    followed.assigned();
    followed.assigned();
    followed.staff("mediate", Followed.NOTE);
    followed.promised(LocalDate.of(2027, 1, 31));
    followed.staff("propose", Followed.NOTE);
    followed.worker("confirm");
    followed.staff("close", Brought.NOTHING.because("contractor"));
    assertThat(followed.told())
        .hasSize(4)
        .satisfiesExactly(
            text -> assertThat(text).contains("somebody works on complaint"),
            text -> assertThat(text).contains("a promise with a date"),
            text -> assertThat(text).contains("Is it? Text 1 for yes"),
            text -> assertThat(text).contains("is closed"))
        .allSatisfy(text ->
            assertThat(text)
                .contains(followed.number().replaceAll("(...)(?!$)", "$1 "))
                .doesNotContain("4200", "2027", "contractor", "wage"));
  }

  @Test
  void herPhoneRingsAndSheSaysThatItIsNotSo() throws Exception {
    proposed();
    followed.later();
    Outgoing call = followed.exchange().rung();
    assertThat(call.from()).isEqualTo("settled");
    followed.exchange().news(call, CallState.IN_PROGRESS);
    Ringing talk = house.call(PHONE, call.from());
    assertThat(talk.words()).startsWith("This is Pukar.").contains("Is it?");
    assertThat(talk.press("*").words()).startsWith("This is Pukar.");
    assertThat(talk.press("2").ended()).isTrue();
    followed.exchange().news(call, CallState.COMPLETED);
    assertThat(followed.now().state()).isEqualTo("assigned");
    followed.later();
    assertThat(followed.exchange().isQuiet()).isTrue();
    assertThat(followed.acts()).containsExactly("assign", "propose", "refuse");
  }

  @Test
  void aTextAnswersOurText() throws Exception {
    proposed();
    assertThat(house.text(PHONE, " 3 ", "a")).startsWith("We go on with your complaint.");
    assertThat(followed.now().state()).isEqualTo("in-mediation");
    followed.staff("propose", Followed.NOTE);
    assertThat(house.text(PHONE, "2", "b")).startsWith("We go on with your complaint.");
    assertThat(followed.now().state()).isEqualTo("assigned");
    followed.staff("propose", Followed.NOTE);
    assertThat(house.text(PHONE, "HAAN", "c")).startsWith("Thank you.");
    assertThat(house.text(PHONE, "HAAN", "c")).startsWith("Thank you.");
    assertThat(followed.now().state()).isEqualTo("confirmed");
    assertThat(house.text(PHONE, "2", "d")).doesNotStartWith("We go on");
    assertThat(followed.now().state()).isEqualTo("confirmed");
  }

  @Test
  void whoIsNotReachedOnThreeDaysIsSilentAndMayStillSayIt() throws Exception {
    proposed();
    for (int day = 1; day <= Tries.MOST; day++) {
      assertThat(followed.now().state()).isEqualTo("proposed");
      ringsInVain();
    }
    followed.later();
    assertThat(followed.now().state()).isEqualTo("silent");
    assertThat(followed.exchange().givenUp()).as("nothing tells of a ring that was none").isEmpty();
    followed.later();
    assertThat(followed.exchange().isQuiet()).isTrue();
    assertThat(followed.acts()).containsExactly("assign", "propose", "no-answer");
    assertThat(house.text(PHONE, "2", "late")).startsWith("We go on with your complaint.");
    assertThat(followed.now().state()).isEqualTo("assigned");
  }

  @Test
  void aTryIsOverOnceItsCallIsAndTwoNodesMakeOne() throws Exception {
    proposed();
    atOnce("net");
    Outgoing call = followed.exchange().rung();
    atOnce("net");
    assertThat(followed.exchange().isQuiet()).isTrue();
    assertThat(house.stored().cells("SELECT attempt FROM case_asks")).containsExactly("0");
    followed.exchange().news(call, CallState.BUSY);
    atOnce("net");
    assertThat(house.stored().cells("SELECT attempt FROM case_asks")).containsExactly("1");
  }

  /// Several nodes do what is due at the same time.
  private void atOnce(String line) throws Exception {
    followed.due();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 4; node++) {
        threads.execute(() -> followed.node(line).sweep());
      }
    }
  }

  @Test
  void whoRingsUsIsCalledBackAsOneWhoRang() throws Exception {
    followed.exchange().next(new Handed.Busy(Duration.ofDays(2)));
    proposed();
    followed.later();
    assertThat(followed.exchange().rung().from()).isEqualTo("settled");
    followed.exchange().awaitWaiting(FULL);
    assertThat(followed.exchange().rings(FULL, "hers").get()).isTrue();
    assertThat(followed.exchange().rung().from()).isEqualTo("1800000026");
  }

  @Test
  void whereNobodyCanBeRungOnlyTheTextAsks() throws Exception {
    proposed();
    for (int day = 1; day <= Tries.MOST + 1; day++) {
      followed.due();
      followed.node("").sweep();
    }
    assertThat(followed.now().state()).isEqualTo("silent");
    assertThat(followed.exchange().isQuiet()).isTrue();
  }

  @Test
  void whoTookBackThatWeHelpHerIsNeitherToldNorRung() throws Exception {
    house
        .database()
        .use(h -> {
          PhoneNumber phone = new PhoneNumber(FULL);
          house.callers().takeBack(h, house.callers().find(h, phone).orElseThrow().id());
        });
    proposed();
    followed.later();
    assertThat(followed.exchange().isQuiet()).isTrue();
    assertThat(followed.told()).isEmpty();
  }

  @Test
  void whoIsErasedIsNotRungThoughHerCallWaitedAlready() throws Exception {
    proposed();
    followed.due();
    followed.node("another").sweep();
    assertThat(house.stored().cells("SELECT own FROM rings")).containsExactly("t");
    house
        .database()
        .use(h ->
            Rings.KEEPER.forget(
                h, house.callers().find(h, new PhoneNumber(FULL)).orElseThrow().id()));
    assertThat(house.stored().cells("SELECT 1 FROM rings")).isEmpty();
  }

  @Test
  void nothingIsSaidOfASealedMatter() throws Exception {
    house.stored().run("UPDATE grievances SET category = 'S'");
    proposed();
    followed.later();
    assertThat(followed.exchange().isQuiet()).isTrue();
    assertThat(followed.told()).isEmpty();
  }

  @Test
  void aPromiseThatIsBrokenReopensOnceThoughFourNodesSeeIt() throws Exception {
    followed.assigned();
    followed.staff("mediate", Followed.NOTE);
    followed.promised(LocalDate.of(2026, 12, 1));
    followed.staff("propose", Followed.NOTE);
    followed.worker("confirm");
    followed.staff("close", Brought.NOTHING.because("contractor"));
    atOnce("");
    atOnce("");
    assertThat(followed.now().state()).isEqualTo("assigned");
    assertThat(followed.acts()).endsWith("close", "broken").containsOnlyOnce("broken");
    assertThat(promises()).containsExactly("broken");
    assertThat(followed.told().getLast()).contains("was not kept");
  }

  @Test
  void whatIsPaidIsHersToSayAndIsNotBroken() throws Exception {
    followed.assigned();
    followed.staff("mediate", Followed.NOTE);
    followed.promised(LocalDate.of(2026, 12, 1));
    assertThat(followed.tries("paid", Brought.NOTHING)).isInstanceOf(Acted.Lacking.class);
    followed.staff("paid", Followed.paying(Optional.empty()));
    assertThat(followed.now().state()).isEqualTo("proposed");
    assertThat(promises()).containsExactly("told");
    assertThat(house.text(PHONE, "1", "a")).startsWith("Thank you.");
    assertThat(promises()).containsExactly("paid");
    followed.later();
    assertThat(followed.now().state()).isEqualTo("confirmed");
  }

  @Test
  void whatIsNotPaidBySheSaysIsBroken() throws Exception {
    followed.assigned();
    followed.staff("mediate", Followed.NOTE);
    followed.promised(LocalDate.of(2026, 12, 1));
    followed.staff("paid", Followed.paying(Optional.empty()));
    followed.worker("refuse");
    assertThat(promises()).containsExactly("broken");
    assertThat(followed.now().state()).isEqualTo("assigned");
  }

  @Test
  void aPromiseThatPassesWhileSheIsAskedWaitsForHerAnswer() throws Exception {
    followed.assigned();
    followed.staff("mediate", Followed.NOTE);
    followed.promised(LocalDate.of(2026, 12, 1));
    followed.staff("propose", Followed.NOTE);
    atOnce("");
    assertThat(followed.now().state()).isEqualTo("proposed");
    followed.worker("refuse");
    atOnce("");
    assertThat(followed.acts()).endsWith("refuse", "broken");
    assertThat(promises()).containsExactly("broken");
  }
}
