package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.keys.Keys;

/// PINs in PostgreSQL: set by typing twice, five tries, a day's lock.
class PinsTest extends HouseTest {
  private static final UUID WORKER = new UUID(7, 1);
  private static final UUID OTHER = new UUID(7, 2);
  private static final String PIN = "4821";
  private static final String WRONG = "9137";
  private static final Tried.Right RIGHT = new Tried.Right(0);

  private Pins pins;

  @BeforeEach
  void register() throws SQLException {
    PinStage.register(house, WORKER, "7000000511");
    PinStage.register(house, OTHER, "7000000511");
    pins = pins(house.ground().keys(), 20);
  }

  private static Pins pins(Keys keys, int atOnce) {
    return new Pins(house.database(), keys, house.ground().ids(), atOnce);
  }

  @Test
  void whatWasTypedTwiceIsThePin() {
    assertThat(pins.isSet(WORKER)).isFalse();
    assertThat(pins.check(WORKER, PIN)).isEqualTo(new Tried.Unjudged());
    assertThat(pins.choose(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.CHOSEN);
    assertThat(pins.isSet(WORKER)).as("after one typing").isFalse();

    assertThat(pins.confirm(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.SET);

    assertThat(pins.isSet(WORKER)).isTrue();
    assertThat(pins.isSet(OTHER)).as("another on the same phone").isFalse();
    assertThat(pins.check(WORKER, PIN)).isEqualTo(RIGHT);
    assertThat(pins.check(WORKER, WRONG)).isEqualTo(new Tried.Wrong(4));
  }

  @Test
  void typedDifferentlyItIsNotSetAndComparedOnlyOnce() {
    pins.choose(WORKER, PIN, Proof.NONE);

    assertThat(pins.confirm(WORKER, WRONG, Proof.NONE)).isEqualTo(Setting.DIFFERS);
    assertThat(pins.confirm(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.LATE);
    assertThat(pins.isSet(WORKER)).isFalse();
  }

  @Test
  void whatWaitedTenMinutesHasToBeTypedAnew() throws SQLException {
    pins.choose(WORKER, PIN, Proof.NONE);
    house.stored().run("UPDATE worker_pins SET candidate_at = now() - interval '601 seconds'");

    assertThat(pins.confirm(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.LATE);

    pins.choose(WORKER, PIN, Proof.NONE);
    house.stored().run("UPDATE worker_pins SET candidate_at = now() - interval '590 seconds'");
    assertThat(pins.confirm(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.SET);
  }

  @Test
  void manyWhoConfirmAtOnceAreComparedOnce() {
    pins.choose(WORKER, PIN, Proof.NONE);
    Queue<Setting> came = new ConcurrentLinkedQueue<>();
    atOnce(10, i -> came.add(pins.confirm(WORKER, i == 0 ? PIN : WRONG, Proof.NONE)));

    assertThat(came).filteredOn(setting -> setting != Setting.LATE).hasSize(1);
  }

  @Test
  void whoHasOneMustProveItBeforeAnotherIsSet() {
    set(PIN);

    assertThat(pins.choose(WORKER, WRONG, Proof.NONE)).isEqualTo(Setting.GUARDED);
    assertThat(pins.choose(WORKER, WRONG, new Proof(true, 0))).isEqualTo(Setting.CHOSEN);
    assertThat(pins.confirm(WORKER, WRONG, Proof.NONE)).isEqualTo(Setting.GUARDED);
    assertThat(pins.check(WORKER, PIN)).isEqualTo(RIGHT);

    pins.choose(WORKER, WRONG, new Proof(true, 0));
    assertThat(pins.confirm(WORKER, WRONG, new Proof(true, 0))).isEqualTo(Setting.SET);
    assertThat(pins.check(WORKER, WRONG)).isEqualTo(RIGHT);
    assertThat(pins.check(WORKER, PIN)).isEqualTo(new Tried.Wrong(4));
  }

  @Test
  void theFifthWrongTryLocksForADayAndNotEvenTheRightOneOpens() throws SQLException {
    set(PIN);
    for (int left = 4; left > 0; left--) {
      assertThat(pins.check(WORKER, WRONG)).isEqualTo(new Tried.Wrong(left));
    }

    Tried fifth = pins.check(WORKER, WRONG);

    Instant until = ((Tried.Locked) fifth).until();
    Instant tomorrow = house.database().now().plus(Duration.ofHours(24));
    assertThat(Duration.between(until, tomorrow).abs()).isLessThan(Duration.ofMinutes(5));
    assertThat(pins.check(WORKER, PIN)).isEqualTo(fifth);
    assertThat(pins.isSet(WORKER)).isTrue();

    house.stored().run("UPDATE worker_pins SET locked_until = now() - interval '1 second'");
    assertThat(pins.check(WORKER, WRONG)).as("tries begin anew").isEqualTo(new Tried.Wrong(4));
    assertThat(pins.check(WORKER, PIN)).isEqualTo(RIGHT);
  }

  @Test
  void aRightTryForgivesTheWrongOnesAlsoAsTheFifth() {
    set(PIN);
    for (int i = 0; i < 4; i++) {
      pins.check(WORKER, WRONG);
    }
    assertThat(pins.check(WORKER, PIN)).isEqualTo(RIGHT);

    assertThat(pins.check(WORKER, WRONG)).isEqualTo(new Tried.Wrong(4));
  }

  /// Two nodes, as it were: each has turns of its own, and one table.
  @Test
  void twentyAtOnceGetNoMoreThanFive() throws SQLException {
    set(PIN);
    Pins elsewhere = pins(house.ground().keys(), 20);
    Queue<Tried> came = new ConcurrentLinkedQueue<>();

    atOnce(20, i -> came.add((i % 2 == 0 ? pins : elsewhere).check(WORKER, "70" + (10 + i))));

    assertThat(came).hasSize(20).doesNotContain(RIGHT);
    assertThat(came)
        .filteredOn(Tried.Wrong.class::isInstance)
        .containsExactlyInAnyOrder(
            new Tried.Wrong(4), new Tried.Wrong(3), new Tried.Wrong(2), new Tried.Wrong(1));
    assertThat(came).filteredOn(Tried.Locked.class::isInstance).hasSize(16);
    assertThat(house.stored().cells("SELECT tries FROM worker_pins")).containsExactly("5");
  }

  @Test
  void whoseTurnDoesNotComeIsToldSoAndNothingIsCounted() throws SQLException {
    set(PIN);
    Pins full = pins(house.ground().keys(), 0);

    assertThat(full.check(WORKER, PIN)).isEqualTo(new Tried.Busy());
    assertThat(full.choose(WORKER, PIN, new Proof(true, 0))).isEqualTo(Setting.BUSY);
    assertThat(full.confirm(WORKER, PIN, new Proof(true, 0))).isEqualTo(Setting.BUSY);
    assertThat(house.stored().cells("SELECT tries FROM worker_pins")).containsExactly("0");
  }

  @Test
  void afterAResetThereIsNoneAndNoLock() {
    set(PIN);
    for (int i = 0; i < 5; i++) {
      pins.check(WORKER, WRONG);
    }

    pins.reset(WORKER);
    pins.reset(OTHER);

    assertThat(pins.isSet(WORKER)).isFalse();
    assertThat(pins.check(WORKER, PIN)).isEqualTo(new Tried.Unjudged());
    set(WRONG);
    assertThat(pins.check(WORKER, WRONG)).isEqualTo(RIGHT);
  }

  @Test
  void withAWorkerHerPinGoes() throws SQLException {
    set(PIN);
    house.stored().run("DELETE FROM workers WHERE id = '" + WORKER + "'");

    assertThat(house.stored().rows()).doesNotContainKey("worker_pins");
  }

  @Test
  void aStolenTableIsWorthNothingWithoutTheKeys() throws SQLException {
    set(PIN);
    pins.choose(OTHER, PIN, Proof.NONE);
    pins.confirm(OTHER, PIN, Proof.NONE);

    assertThat(pins(Keys.passing(), 2).check(WORKER, PIN)).isEqualTo(new Tried.Wrong(4));
    List<String> hashes = house.stored().cells("SELECT hash FROM worker_pins");
    assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    house.stored().run("UPDATE worker_pins SET tries = 0");
    house
        .stored()
        .run(
            "UPDATE worker_pins SET hash = (SELECT hash FROM worker_pins WHERE worker_id = '%s')"
                .formatted(OTHER));
    assertThat(pins.check(OTHER, PIN)).isEqualTo(RIGHT);
    assertThat(pins.check(WORKER, PIN)).as("a hash of another's").isEqualTo(new Tried.Wrong(4));
  }

  private void set(String pin) {
    assertThat(pins.choose(WORKER, pin, Proof.NONE)).isEqualTo(Setting.CHOSEN);
    assertThat(pins.confirm(WORKER, pin, Proof.NONE)).isEqualTo(Setting.SET);
  }

  private static void atOnce(int count, IntConsumer work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        threads.execute(() -> work.accept(number));
      }
    }
  }
}
