package org.pukar.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pukar.bench.talk.Call;

/// Who counts the time that a caller waits, and from when.
class LineTest {
  private static final long MS = 1_000_000;
  private static final Answer SOME = new Answer(200, "CON Pukar");

  private final List<String> sent = new ArrayList<>();
  private final Tally tally = new Tally();
  private Consumer<Answer> server = _ -> {};
  private Verdict verdict = Verdict.RIGHT;
  private long now;

  private Line<Call> line(Pace pace) {
    Judge<Call> judge = (_, _) -> verdict;
    return new Line<>(
        new Endless(),
        judge,
        pace,
        tally,
        () -> now,
        answered -> {
          server = answered;
          return sent::add;
        });
  }

  private static final class Endless implements Calls<Call> {
    @Override
    public Optional<Call> next() {
      return Optional.of(Call.of("dial|1|2"));
    }

    @Override
    public void over(Call call) {}
  }

  private void answer(long at) {
    now = at;
    server.accept(SOME);
  }

  @Test
  void theNextHopIsOnlySentAfterTheAnswer() {
    Line<Call> line = line(new Pace.Open(10));
    line.due(0);
    line.due(100 * MS);
    assertThat(sent).hasSize(1);

    answer(250 * MS);

    assertThat(sent).hasSize(2);
  }

  @Test
  void theLatenessOfAnAnswerCountsForTheHopThatHadToWait() {
    Line<Call> line = line(new Pace.Open(10));
    line.due(0);
    line.due(100 * MS);
    answer(250 * MS);
    answer(251 * MS);

    assertThat(tally.slowestMs()).isBetween(249.0, 251.0);
    // 151 ms, though the answer itself took 1 ms.
    assertThat(tally.percentileMs(50)).isBetween(150.0, 152.0);
  }

  @Test
  void aLineThatIsLateForSeveralHopsSendsThemAll() {
    Line<Call> line = line(new Pace.Open(10));
    for (int i = 0; i < 4; i++) {
      line.due(i * (100 * MS));
    }
    for (int i = 0; i < 4; i++) {
      answer((400 + i) * MS);
    }

    assertThat(tally.answered()).isEqualTo(4);
    assertThat(tally.percentileMs(1)).isBetween(102.0, 104.0);
  }

  @Test
  void aFloodPassesOverWhoeverStillWaits() {
    Line<Call> line = line(new Pace.Flood(10));
    line.due(0);
    line.due(100 * MS);
    answer(250 * MS);

    assertThat(sent).hasSize(1);
    assertThat(tally.passedOver()).isEqualTo(1);
  }

  @Test
  void whoIsSentAwayFromAFloodSendsTheSameHopAgain() {
    Line<Call> line = line(new Pace.Flood(10));
    verdict = Verdict.BUSY;
    line.due(0);
    answer(1 * MS);
    line.due(100 * MS);

    assertThat(sent.get(1)).isEqualTo(sent.get(0));
    assertThat(tally.wrong()).isZero();
    assertThat(tally.busy()).isEqualTo(1);
  }

  @Test
  void anyOtherTimeToBeSentAwayIsWrongAndEndsTheCall() {
    Line<Call> line = line(new Pace.Open(10));
    verdict = Verdict.AWAY;
    line.due(0);
    answer(1 * MS);

    assertThat(tally.wrong()).isEqualTo(1);
    assertThat(line.isInCall()).isFalse();
  }

  @Test
  void theHopsOfAScheduleAreTheSameDistanceApartAndGoRound() {
    Schedule schedule = new Schedule(1_000, 4_000, 3);
    List<Long> times = new ArrayList<>();
    List<Integer> callers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      times.add(schedule.next());
      callers.add(schedule.take());
    }

    assertThat(times).containsExactly(1_000L, 251_000L, 501_000L, 751_000L);
    assertThat(callers).containsExactly(0, 1, 2, 0);
  }
}
