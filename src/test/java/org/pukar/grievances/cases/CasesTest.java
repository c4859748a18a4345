package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;

/// What is done with cases, by whom, and what is refused.
class CasesTest extends HouseTest {
  private static final UUID ASHA = new UUID(0, 1);
  private static final UUID RAVI = new UUID(0, 2);
  private static final UUID MEENA = new UUID(0, 3);
  private static final Doer OFFICER = Desk.staff(ASHA, Set.of(Desk.KALAHANDI), "officer");
  private static final Doer SUPERVISOR =
      Desk.staff(RAVI, Set.of(Desk.ODISHA), "officer", "supervisor");
  private static final Doer KERALA = Desk.staff(MEENA, Set.of(Desk.KERALA), "officer");
  private static final Doer WORKER = Doer.other(Act.WORKER);
  private static final Brought NOTE = Brought.NOTHING.saying("spoke to the contractor");

  private Desk desk;
  private String number = "";

  @BeforeEach
  void file() {
    desk = new Desk(house);
    number = desk.filed("+919000950001");
  }

  private CaseFile done(Doer doer, String act, Brought brought) {
    Acted acted = desk.act(doer, number, act, brought);
    assertThat(acted).as(act).isInstanceOf(Acted.Done.class);
    return ((Acted.Done) acted).now();
  }

  @Test
  void fromFilingToTheEndWithARefusalOnTheWay() {
    done(SUPERVISOR, "assign", Brought.NOTHING.to(ASHA));
    done(OFFICER, "mediate", NOTE);
    done(OFFICER, "propose", NOTE);
    CaseFile refused = done(WORKER, "refuse", Brought.NOTHING);
    assertThat(refused.state()).isEqualTo("assigned");
    assertThat(refused.owner()).contains(ASHA);
    done(OFFICER, "propose", NOTE);
    done(WORKER, "confirm", Brought.NOTHING);
    CaseFile closed = done(OFFICER, "close", Brought.NOTHING.because("contractor"));
    assertThat(closed.state()).isEqualTo("closed");
    assertThat(closed.stateDue()).isEmpty();
    CaseFile reopened = done(WORKER, "reopen", Brought.NOTHING);
    assertThat(reopened.caseDue()).isEqualTo(closed.caseDue());
    assertThat(reopened.stateDue()).isPresent();
    assertThat(desk.acts(number))
        .containsExactly(
            "assign", "mediate", "propose", "refuse", "propose", "confirm", "close", "reopen");
    assertThat(desk.trail()).hasSize(8);
  }

  @Test
  void whatIsNotAllowedIsRefusedWithWhatIs() {
    assertThat(desk.act(OFFICER, number, "close", Brought.NOTHING))
        .isInstanceOfSatisfying(
            Acted.Refused.class,
            refused -> assertThat(refused.allowed()).containsExactly("triage", "assign"));
    assertThat(desk.act(OFFICER, number, "confirm", Brought.NOTHING))
        .isInstanceOf(Acted.Refused.class);
    assertThat(desk.act(SUPERVISOR, number, "assign", Brought.NOTHING))
        .isEqualTo(new Acted.Lacking(Set.of(Need.OWNER)));
    assertThat(desk.act(KERALA, number, "triage", NOTE)).isEqualTo(new Acted.Nowhere());
    assertThat(desk.now(number).version()).isZero();
    assertThat(desk.trail()).isEmpty();
  }

  @Test
  void ofTwoWhoActAtOnceOneWinsAndTheOtherIsToldWhatChanged() {
    ConcurrentLinkedQueue<Acted> came = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(
            () -> came.add(desk.cases().act(OFFICER, number, 0, "triage", NOTE, desk.once())));
      }
    }
    assertThat(came).filteredOn(Acted.Done.class::isInstance).hasSize(1);
    assertThat(came)
        .filteredOn(acted -> !(acted instanceof Acted.Done))
        .allSatisfy(acted ->
            assertThat(acted)
                .isInstanceOfSatisfying(
                    Acted.Changed.class,
                    changed -> assertThat(changed.now().state()).isEqualTo("triaged")));
  }

  @Test
  void theSameDeedAgainIsDoneOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(desk.cases().act(OFFICER, number, 0, "triage", NOTE, "same"))
          .isInstanceOf(Acted.Done.class);
    }
    assertThat(desk.acts(number)).containsExactly("triage");
  }

  @Test
  void whatTheAuditCannotWriteDownIsNotDone() {
    desk.auditFails(true);
    assertThatThrownBy(() -> desk.act(OFFICER, number, "triage", NOTE))
        .hasMessageContaining("audit");
    assertThat(desk.now(number).state()).isEqualTo("received");
    assertThat(desk.acts(number)).isEmpty();
    assertThatThrownBy(() -> desk.cases().read(OFFICER, number)).hasMessageContaining("audit");
  }

  @Test
  void oneDeskHasItAtAnyMomentWhileItIsHandedOver() {
    assertThat(desk.cases().handovers().offer(OFFICER, number, Desk.KERALA, desk.once()))
        .isInstanceOf(Acted.Done.class);
    assertThat(desk.now(number).desk()).isEqualTo(Desk.ODISHA);
    assertThat(desk.cases().handovers().takeOver(OFFICER, number, desk.once()))
        .isInstanceOf(Acted.Refused.class);
    CaseFile before = desk.now(number);
    assertThat(desk.cases().handovers().takeOver(KERALA, number, desk.once()))
        .isInstanceOf(Acted.Done.class);
    CaseFile after = desk.now(number);
    assertThat(List.of(after.desk(), after.otherDesk())).containsExactly(Desk.KERALA, Desk.ODISHA);
    assertThat(after.caseDue()).isEqualTo(before.caseDue());
    assertThat(desk.act(OFFICER, number, "triage", NOTE)).isInstanceOf(Acted.Refused.class);
    assertThat(desk.cases().read(OFFICER, number)).isPresent();
    done(KERALA, "triage", NOTE);
  }

  @Test
  void anAppealGoesToSomebodyWhoHadNoPartInIt() {
    done(SUPERVISOR, "assign", Brought.NOTHING.to(ASHA));
    done(OFFICER, "propose", NOTE);
    done(WORKER, "confirm", Brought.NOTHING);
    done(OFFICER, "close", Brought.NOTHING.because("contractor"));
    done(WORKER, "appeal", Brought.NOTHING);
    assertThat(desk.act(SUPERVISOR, number, "assign", NOTE.to(ASHA)))
        .isInstanceOf(Acted.Refused.class);
    assertThat(done(SUPERVISOR, "assign", NOTE.to(MEENA)).owner()).contains(MEENA);
  }

  @Test
  void afterThirtyDaysItIsNotReopened() throws Exception {
    done(WORKER, "withdraw", NOTE);
    desk.later(Duration.ofDays(31));
    assertThat(desk.act(WORKER, number, "reopen", Brought.NOTHING))
        .isInstanceOf(Acted.Refused.class);
  }

  @Test
  void aNoteMovesNoClock() {
    CaseFile before = desk.now(number);
    assertThat(desk.cases().note(OFFICER, number, "called, nobody answered", desk.once()))
        .isInstanceOf(Acted.Done.class);
    CaseFile after = desk.now(number);
    assertThat(after.stateDue()).isEqualTo(before.stateDue());
    assertThat(after.version()).isEqualTo(1);
    Dossier read = desk.cases().read(OFFICER, number).orElseThrow();
    assertThat(read.lines().getFirst().brought().note()).isEqualTo("called, nobody answered");
  }

  @Test
  void theOldestIsToldFirstThoughNobodyHasItAndComesAgain() throws Exception {
    String younger = desk.filed("+919000950002");
    desk.later(Duration.ofHours(30));
    String fresh = desk.filed("+919000950003");
    assertThat(desk.escalate(1)).isEqualTo(1);
    assertThat(desk.acts(number)).containsExactly("escalate");
    assertThat(desk.acts(younger)).isEmpty();
    assertThat(desk.escalate(10)).isEqualTo(1);
    assertThat(desk.escalate(10)).isZero();
    assertThat(desk.acts(fresh)).isEmpty();
    desk.later(Duration.ofDays(22));
    assertThat(desk.escalate(10)).isEqualTo(3);
    assertThat(desk.now(number).escalated()).isEqualTo(2);
    done(SUPERVISOR, "assign", Brought.NOTHING.to(ASHA));
    desk.later(Duration.ofDays(8));
    assertThat(desk.escalate(10)).isEqualTo(3);
  }
}
