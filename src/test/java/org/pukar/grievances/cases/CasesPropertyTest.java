package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.Property;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.State;
import org.pukar.grievances.workflow.Workflow;

/// Whatever is done with a case, in whatever order, and whatever fails: it is at one desk, its file
/// is whole, it ends only as its worker says, and nobody can forget it.
class CasesPropertyTest extends HouseTest {
  private static final int HISTORIES = 500;
  private static final int LONGEST = 25;
  private static final Workflow WORKFLOW = Desk.workflow();
  private static final List<String> ACTS =
      WORKFLOW.states().stream()
          .map(State::acts)
          .flatMap(List::stream)
          .map(Act::name)
          .distinct()
          .toList();

  private static final List<UUID> STAFF = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

  private static final List<Doer> DOERS =
      List.of(
          Desk.staff(STAFF.get(0), Set.of(Desk.KALAHANDI), "officer"),
          Desk.staff(STAFF.get(1), Set.of(Desk.ODISHA), "officer", "supervisor"),
          Desk.staff(STAFF.get(2), Set.of(Desk.KERALA), "officer", "supervisor"),
          Doer.other(Act.WORKER),
          Doer.other(Act.CLOCK));

  private final AtomicInteger phones = new AtomicInteger();

  /// What happens next, made of a number; what it comes to depends on how the case stands.
  private record Step(int what, int who, int which) {
    static Step of(Random random) {
      return new Step(random.nextInt(10), random.nextInt(DOERS.size()), random.nextInt(1000));
    }
  }

  private static List<Step> history(Random random) {
    List<Step> steps = new ArrayList<>();
    int length = 1 + random.nextInt(LONGEST);
    for (int i = 0; i < length; i++) {
      steps.add(Step.of(random));
    }
    return steps;
  }

  @Test
  void noHistoryLosesACase() {
    Desk desk = new Desk(house);
    Property.forAll(
        HISTORIES, CasesPropertyTest::history, steps -> new History(desk, phone()).live(steps));
  }

  private String phone() {
    return "+9190%08d".formatted(phones.incrementAndGet());
  }

  /// One case's life.
  private record History(Desk desk, String number) {
    History(Desk desk, String number) {
      this.desk = desk;
      this.number = desk.filed(number);
    }

    void live(List<Step> steps) {
      for (Step step : steps) {
        take(step);
        assertOneDesk();
      }
      sweep();
      assertWhole();
    }

    private void take(Step step) {
      Doer doer = DOERS.get(step.who());
      switch (step.what()) {
        case 0 -> later(step.which());
        case 1 -> sweep();
        case 2 -> desk.cases().handovers().offer(doer, number, desk(step), desk.once());
        case 3 -> desk.cases().handovers().takeOver(doer, number, desk.once());
        case 4 -> desk.cases().handovers().keep(doer, number, desk.once());
        case 5 -> desk.cases().note(doer, number, "a note", desk.once());
        case 6 -> failing(doer, step);
        default -> act(doer, step);
      }
    }

    private static String desk(Step step) {
      return step.which() % 2 == 0 ? Desk.KERALA : Desk.ODISHA;
    }

    private void later(int hours) {
      try {
        desk.later(Duration.ofHours(hours), number);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void sweep() {
      while (desk.escalate(50) > 0) {
        // until nobody is left to be told of
      }
    }

    private Acted act(Doer doer, Step step) {
      List<Act> acts = WORKFLOW.state(desk.now(number).state()).acts();
      boolean isWild = acts.isEmpty() || step.which() % 5 == 0;
      String act =
          isWild
              ? ACTS.get(step.which() % ACTS.size())
              : acts.get(step.which() % acts.size()).name();
      Brought all =
          Brought.NOTHING.saying("words").to(STAFF.get(step.which() % 3)).because("contractor");
      return desk.act(doer, number, act, all);
    }

    /// Half done is not done at all.
    private void failing(Doer doer, Step step) {
      CaseFile before = desk.now(number);
      desk.auditFails(true);
      try {
        if (act(doer, step) instanceof Acted.Done) {
          throw new AssertionError("it was done without a line in the audit");
        }
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("audit");
      } finally {
        desk.auditFails(false);
      }
      assertThat(desk.now(number)).isEqualTo(before);
    }

    private void assertOneDesk() {
      CaseFile now = desk.now(number);
      assertThat(now.desk()).isIn(Desk.ODISHA, Desk.KERALA).isNotEqualTo(now.otherDesk());
      assertThat(now.offeredTo()).isNotEqualTo(now.desk());
    }

    /// Its file has a line for each change; it was closed as it may be; what is late was told.
    private void assertWhole() {
      CaseFile now = desk.now(number);
      String state = WORKFLOW.begin();
      int nth = 0;
      boolean isTold = false;
      for (CaseStore.ActRow row : desk.rows(number)) {
        if (!row.act().equals("escalate")) {
          nth++;
        }
        assertThat(row.nth()).isEqualTo(nth);
        boolean enters = !row.state().equals(state) || row.act().equals("assign");
        isTold = row.act().equals("escalate") || (isTold && !enters);
        if (row.state().equals("closed") && enters) {
          assertThat(state).isIn("confirmed", "silent");
        }
        state = row.state();
      }
      assertThat(List.of(nth, state)).isEqualTo(List.of(now.version(), now.state()));
      Instant today = Instant.now();
      if (now.stateDue().filter(today::isAfter).isPresent()) {
        assertThat(isTold).as("nobody was told of " + state).isTrue();
      }
      boolean isOpen = WORKFLOW.state(state).isOpen();
      if (isOpen && now.caseDue().filter(today::isAfter).isPresent()) {
        assertThat(now.escalated()).isPositive();
      }
    }
  }
}
