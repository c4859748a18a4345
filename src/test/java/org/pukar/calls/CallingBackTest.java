package org.pukar.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.VirtualClock;
import org.pukar.calls.dialling.Dialling;
import org.pukar.outbox.link.Handed;

/// Who rings is called back: once, in order, as often as the rules say.
class CallingBackTest extends HouseTest {
  private static final String PHONE = "+919000800001";

  private Exchange exchange;

  @BeforeEach
  void open() {
    exchange = new Exchange(house, 3, new Dialling.Budget(5, 1_000));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void fiftyRingsAreOneCall() throws Exception {
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(exchange.rings(PHONE, "ring-" + i));
    }
    for (CompletableFuture<Boolean> one : all) {
      assertThat(one.get()).isTrue();
    }
    Outgoing call = exchange.rung();
    assertThat(call.to().e164()).isEqualTo(PHONE);
    assertThat(call.from()).isEqualTo("1800000026");
    exchange.news(call, CallState.IN_PROGRESS);
    exchange.news(call, CallState.COMPLETED);
    assertThat(exchange.standing(PHONE)).isEqualTo("done 0");
    assertThat(exchange.isQuiet()).isTrue();
  }

  @Test
  void aRingThatIsToldAgainAfterItsCallIsNoOther() throws Exception {
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    exchange.news(exchange.rung(), CallState.COMPLETED);
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    assertThat(exchange.standing(PHONE)).isEqualTo("done 0");
    assertThat(exchange.rings(PHONE, "two").get()).isTrue();
    assertThat(exchange.rung().to().e164()).isEqualTo(PHONE);
  }

  @Test
  void nobodyIsCalledBeforeWhoRangEarlierAndNoMoreThanThereAreLines() throws Exception {
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String phone = "+91900080010" + i;
      assertThat(exchange.rings(phone, "r" + i).get()).isTrue();
      order.add(phone);
    }
    Set<String> first = new HashSet<>();
    List<Outgoing> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(exchange.rung());
      first.add(calls.getLast().to().e164());
    }
    assertThat(first).containsExactlyInAnyOrderElementsOf(order.subList(0, 3));
    assertThat(exchange.isQuiet()).isTrue();
    exchange.news(calls.getFirst(), CallState.COMPLETED);
    assertThat(exchange.rung().to().e164()).isEqualTo(order.get(3));
  }

  @Test
  void whoIsNotReachedIsCalledLaterAndGivenUpAtLast() throws Exception {
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    exchange.news(exchange.rung(), CallState.BUSY);
    assertThat(exchange.standing(PHONE)).isEqualTo("waiting 1");
    assertThat(exchange.due()).isGreaterThan(Duration.ofSeconds(100));
    for (int vain = 2; vain <= 4; vain++) {
      exchange.later();
      exchange.news(exchange.rung(), CallState.NO_ANSWER);
    }
    assertThat(exchange.standing(PHONE)).isEqualTo("given-up 3");
    assertThat(exchange.givenUp()).hasSize(1);
  }

  @Test
  void whoDidNotRingIsRungByDayAndAfterThoseWhoRang() throws Exception {
    exchange.close();
    VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-22T15:30:00Z"));
    exchange = new Exchange(house, 1, new Dialling.Budget(5, 1_000), clock);
    String other = "+919000800002";
    exchange.own(other, "settled");
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    Outgoing back = exchange.rung();
    assertThat(back.to().e164()).as("at 21 o'clock").isEqualTo(PHONE);
    exchange.news(back, CallState.COMPLETED);
    assertThat(exchange.rings(PHONE, "two").get()).isTrue();
    Outgoing again = exchange.rung();
    assertThat(exchange.standing(other)).isEqualTo("waiting 0");
    assertThat(exchange.rings("+919000800003", "three").get()).isTrue();
    clock.pass(Duration.ofHours(12));
    exchange.news(again, CallState.COMPLETED);
    Outgoing third = exchange.rung();
    assertThat(third.to().e164()).isEqualTo("+919000800003");
    exchange.news(third, CallState.COMPLETED);
    Outgoing ours = exchange.rung();
    assertThat(ours.to().e164()).isEqualTo(other);
    exchange.news(ours, CallState.NO_ANSWER);
    assertThat(exchange.standing(other)).as("tried once").isEqualTo("given-up 0");
    assertThat(exchange.givenUp()).isEmpty();
  }

  @Test
  void newsThatComesLateTwiceOrInWrongOrderMovesNothingBack() throws Exception {
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    Outgoing call = exchange.rung();
    exchange.news(call, CallState.COMPLETED);
    exchange.news(call, CallState.RINGING);
    exchange.news(call, CallState.NO_ANSWER);
    exchange.news(call, CallState.COMPLETED);
    assertThat(exchange.standing(PHONE)).isEqualTo("done 0");
  }

  @Test
  void whoIsCutOffIsCalledOnceMore() throws Exception {
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    Outgoing call = exchange.rung();
    exchange.news(call, CallState.IN_PROGRESS);
    exchange.news(call, CallState.COMPLETED, true);
    assertThat(exchange.standing(PHONE)).isEqualTo("waiting 0");
    exchange.later();
    exchange.news(exchange.rung(), CallState.COMPLETED, true);
    assertThat(exchange.standing(PHONE)).isEqualTo("done 0");
  }

  @Test
  void aNetworkThatIsBusyDoesNotCount() throws Exception {
    exchange.next(new Handed.Busy(Duration.ofMinutes(5)));
    exchange.next(new Handed.Refused(Handed.Why.NUMBER));
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    exchange.rung();
    awaitStanding("waiting 0");
    exchange.later();
    exchange.rung();
    awaitStanding("given-up 0");
  }

  /// What came of asking is written down after the network was asked.
  private void awaitStanding(String standing) throws SQLException, InterruptedException {
    while (!exchange.standing(PHONE).equals(standing)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whoWasCalledTooOftenTodayIsCalledTomorrow() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(exchange.rings(PHONE, "r" + i).get()).isTrue();
      exchange.news(exchange.rung(), CallState.COMPLETED);
    }
    assertThat(exchange.rings(PHONE, "r6").get()).isTrue();
    assertThat(exchange.rings("+919000800002", "other").get()).isTrue();
    assertThat(exchange.rung().to().e164()).isEqualTo("+919000800002");
    assertThat(exchange.standing(PHONE)).isEqualTo("waiting 0");
  }

  @Test
  void whoMustNotBeKeptIsNotReadable() throws Exception {
    assertThat(exchange.rings(PHONE, "one").get()).isTrue();
    exchange.rung();
    assertThat(house.stored().found("9000800001", "1800000026")).isEmpty();
  }
}
