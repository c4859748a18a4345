package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The PINs that lie behind a worker's own.
class ForcedPinsTest extends PinHouseTest {
  private static final String SECOND = "7392";
  private static final String THIRD = "6284";
  private static final Proof OWN = new Proof(true, 0);
  private static final Proof FORCED = new Proof(true, 1);

  @BeforeEach
  void both() {
    set();
    behind(SECOND, OWN);
  }

  private static void behind(String pin, Proof proof) {
    assertThat(house.pins().chooseForced(WORKER, pin, proof)).isEqualTo(Setting.CHOSEN);
    assertThat(house.pins().confirmForced(WORKER, pin, proof)).isEqualTo(Setting.SET);
  }

  private static void change(String pin, Proof proof) {
    assertThat(house.pins().choose(WORKER, pin, proof)).isEqualTo(Setting.CHOSEN);
    assertThat(house.pins().confirm(WORKER, pin, proof)).isEqualTo(Setting.SET);
  }

  private static Tried check(String pin) {
    return house.pins().check(WORKER, pin);
  }

  @Test
  void eachOpensWhatItIsFor() {
    assertThat(check(PIN)).isEqualTo(new Tried.Right(0));
    assertThat(check(SECOND)).isEqualTo(new Tried.Right(1));
    assertThat(check(WRONG)).isEqualTo(new Tried.Wrong(4));
    assertThat(check(SECOND)).as("forgives as any right one").isEqualTo(new Tried.Right(1));
    assertThat(check(WRONG)).isEqualTo(new Tried.Wrong(4));
  }

  @Test
  void lockedByWrongTriesItIsLockedToo() {
    for (int i = 0; i < Pins.TRIES; i++) {
      check(WRONG);
    }
    assertThat(check(SECOND)).isInstanceOf(Tried.Locked.class);
    assertThat(check(PIN)).isInstanceOf(Tried.Locked.class);
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(house.pins().chooseForced(WORKER, PIN, OWN)).isEqualTo(Setting.SAME);
    assertThat(house.pins().choose(WORKER, SECOND, OWN)).isEqualTo(Setting.EASY);
    assertThat(house.pins().chooseForced(WORKER, SECOND, FORCED)).isEqualTo(Setting.SAME);
    assertThat(house.pins().choose(WORKER, PIN, FORCED)).isEqualTo(Setting.EASY);
  }

  /// Else the answer would say what her PINs are.
  @Test
  void whoHasProvenNothingIsNotToldThatItIsOneOfHers() {
    assertThat(house.pins().choose(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.GUARDED);
    assertThat(house.pins().chooseForced(WORKER, SECOND, Proof.NONE)).isEqualTo(Setting.GUARDED);
    assertThat(house.pins().confirmForced(WORKER, SECOND, Proof.NONE)).isEqualTo(Setting.LATE);
    assertThat(house.pins().dropForced(WORKER, Proof.NONE)).isFalse();
    assertThat(check(SECOND)).isEqualTo(new Tried.Right(1));
  }

  @Test
  void herOwnChangesAndTheOtherStays() {
    change(THIRD, OWN);
    assertThat(check(THIRD)).isEqualTo(new Tried.Right(0));
    assertThat(check(SECOND)).isEqualTo(new Tried.Right(1));
    assertThat(check(PIN)).isInstanceOf(Tried.Wrong.class);
  }

  @Test
  void whoWasLetInByForceChangesTheOtherAndNeverHers() throws SQLException {
    String hers = "SELECT hash FROM worker_pins";
    String before = house.stored().cells(hers).getFirst();
    change(THIRD, FORCED);
    assertThat(check(THIRD)).isEqualTo(new Tried.Right(1));
    assertThat(check(SECOND)).isInstanceOf(Tried.Wrong.class);
    behind(SECOND, FORCED);
    assertThat(check(SECOND)).as("as he believes").isEqualTo(new Tried.Right(2));
    house.pins().dropForced(WORKER, FORCED);
    assertThat(check(SECOND)).isInstanceOf(Tried.Wrong.class);
    assertThat(check(THIRD)).isEqualTo(new Tried.Right(1));
    assertThat(house.stored().cells(hers)).containsExactly(before);
  }

  @Test
  void takenAwayOrAllResetItOpensNothing() {
    house.pins().dropForced(WORKER, OWN);
    assertThat(check(SECOND)).isInstanceOf(Tried.Wrong.class);
    assertThat(check(PIN)).isEqualTo(new Tried.Right(0));
    behind(SECOND, OWN);
    house.pins().reset(WORKER);
    set();
    assertThat(check(SECOND)).isInstanceOf(Tried.Wrong.class);
  }

  @Test
  void oneThatLiesTooDeepOnlySeemsToBeSet() {
    behind(THIRD, FORCED);
    behind("8153", new Proof(true, 2));
    behind("9264", new Proof(true, 3));
    assertThat(check("8153")).isEqualTo(new Tried.Right(3));
    assertThat(check("9264")).isInstanceOf(Tried.Wrong.class);
  }
}
