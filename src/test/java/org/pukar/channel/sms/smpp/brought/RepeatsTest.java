package org.pukar.channel.sms.smpp.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pukar.VirtualClock;
import org.pukar.channel.sms.smpp.brought.Repeats.Life;
import org.pukar.channel.sms.smpp.brought.Repeats.Seen;

class RepeatsTest {
  private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-22T10:01:00Z"));
  private final Repeats repeats = new Repeats(clock);
  private final Life session = new Life();

  private Seen taken(Life by, int sequence) {
    Seen seen = repeats.coming("phone 1", by, sequence);
    repeats.answered(seen, true);
    return seen;
  }

  @Test
  void theSameNumberInASessionIsTheSameText() {
    assertThat(taken(session, 7).reference()).isEqualTo(taken(session, 7).reference());
  }

  @Test
  void theSameWordsAgainAreAnotherText() {
    assertThat(taken(session, 7).reference()).isNotEqualTo(taken(session, 8).reference());
  }

  @Test
  void twoAtOnceAreTwo() {
    Seen first = repeats.coming("phone 1", session, 7);
    Seen second = repeats.coming("phone 1", session, 8);
    assertThat(first.reference()).isNotEqualTo(second.reference());
  }

  @Test
  void whatWasRefusedIsBroughtAgain() {
    Seen refused = repeats.coming("phone 1", session, 7);
    repeats.answered(refused, false);
    assertThat(taken(session, 8).reference()).isEqualTo(refused.reference());
  }

  @Test
  void whatWasAnsweredTooLateIsBroughtAgain() {
    Seen late = repeats.coming("phone 1", session, 7);
    clock.pass(Duration.ofSeconds(6));
    repeats.answered(late, true);
    assertThat(taken(session, 8).reference()).isEqualTo(late.reference());
  }

  @Test
  void bothThatWereUnderWayWhenTheLineBrokeAreKnownAgain() {
    Seen first = repeats.coming("phone 1", session, 7);
    Seen second = repeats.coming("phone 1", session, 8);
    String firstReference = first.reference();
    String secondReference = second.reference();
    session.end(clock.instant());
    Life next = new Life();

    assertThat(repeats.coming("phone 1", next, 1).reference()).isEqualTo(firstReference);
    assertThat(repeats.coming("phone 1", next, 2).reference()).isEqualTo(secondReference);
  }

  @Test
  void whatWasAnsweredLongBeforeTheLineBrokeIsNotBroughtAgain() {
    Seen first = taken(session, 7);
    clock.pass(Duration.ofMinutes(1));
    session.end(clock.instant());
    assertThat(taken(new Life(), 1).reference()).isNotEqualTo(first.reference());
  }

  @Test
  void anotherSessionThatLivesBringsAnotherText() {
    assertThat(taken(session, 7).reference()).isNotEqualTo(taken(new Life(), 1).reference());
  }

  @Test
  void afterARestartTheFirstIsKnownAgain() {
    Seen before = taken(session, 7);
    clock.pass(Duration.ofMinutes(2));
    Seen after = new Repeats(clock).coming("phone 1", new Life(), 1);
    assertThat(after.reference()).isEqualTo(before.reference());
  }
}
