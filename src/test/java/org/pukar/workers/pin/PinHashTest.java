package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.keys.Keys;

/// What a PIN is recognised by, and which PINs are too easy.
class PinHashTest {
  private static final byte[] MARK = {1, 2, 3};
  private static final byte[] SALT = new byte[16];

  @Test
  void aHashIsOfItsMarkOnlyAlsoWhenItWasStored() {
    byte[] stored = PinHash.of(MARK, SALT).write();

    assertThat(stored).hasSize(54);
    assertThat(PinHash.read(stored).isOf(MARK)).isTrue();
    assertThat(PinHash.read(stored).isOf(new byte[] {1, 2, 4})).isFalse();
    assertThat(PinHash.read(stored).write()).isEqualTo(stored);
  }

  @Test
  void theCostIsStoredWithItSoThatItMayGrow() {
    byte[] stored = PinHash.of(MARK, SALT).write();
    ByteBuffer cost = ByteBuffer.wrap(stored, 1, 5);

    assertThat(cost.getInt()).isEqualTo(19 * 1024);
    assertThat(cost.get()).isEqualTo((byte) 2);
    stored[5] = 3;
    assertThat(PinHash.read(stored).isOf(MARK)).as("judged at its own cost").isFalse();
  }

  @Test
  void aCostThatWeNeverGaveIsNotPaid() {
    byte[] stored = PinHash.of(MARK, SALT).write();
    byte[] greedy = stored.clone();
    greedy[1] = 0x7f;

    assertThatThrownBy(() -> PinHash.read(greedy)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PinHash.read(new byte[54])).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> PinHash.read(new byte[3])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theMarkIsOfOneWorkerOneHouseAndNoPhone() {
    Keys keys = Keys.passing();
    UUID worker = new UUID(1, 2);

    assertThat(keys.pinMark(worker, "4821")).isEqualTo(keys.pinMark(worker, "4821")).hasSize(32);
    assertThat(keys.pinMark(worker, "4821"))
        .isNotEqualTo(keys.pinMark(worker, "4822"))
        .isNotEqualTo(keys.pinMark(new UUID(1, 3), "4821"))
        .isNotEqualTo(Keys.passing().pinMark(worker, "4821"))
        .isNotEqualTo(keys.phoneIndex("4821"));
  }

  @Test
  void whatIsGuessedFirstIsTooEasy() {
    assertThat(
            List.of(
                "0000", "7777", "1212", "1234", "4321", "0123", "6789", "9876", "7890", "2580",
                "1950", "1987", "2010"))
        .allMatch(Easy::isEasy);
    assertThat(List.of("4821", "1221", "1235", "0007", "1949", "2011", "1357"))
        .noneMatch(Easy::isEasy);
  }

  @Test
  void fewAreRefused() {
    assertThat(IntStream.range(0, 10_000).mapToObj("%04d"::formatted).filter(Easy::isEasy).count())
        .isLessThan(200);
  }
}
