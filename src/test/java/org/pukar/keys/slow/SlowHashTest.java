package org.pukar.keys.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pukar.keys.Keys;

/// What a PIN is recognised by.
class SlowHashTest {
  private static final byte[] MARK = {1, 2, 3};
  private static final byte[] SALT = new byte[16];

  @Test
  void aHashIsOfItsMarkOnlyAlsoWhenItWasStored() {
    byte[] stored = SlowHash.of(MARK, SALT).write();

    assertThat(stored).hasSize(54);
    assertThat(SlowHash.read(stored).isOf(MARK)).isTrue();
    assertThat(SlowHash.read(stored).isOf(new byte[] {1, 2, 4})).isFalse();
    assertThat(SlowHash.read(stored).write()).isEqualTo(stored);
  }

  @Test
  void theCostIsStoredWithItSoThatItMayGrow() {
    byte[] stored = SlowHash.of(MARK, SALT).write();
    ByteBuffer cost = ByteBuffer.wrap(stored, 1, 5);

    assertThat(cost.getInt()).isEqualTo(19 * 1024);
    assertThat(cost.get()).isEqualTo((byte) 2);
    stored[5] = 3;
    assertThat(SlowHash.read(stored).isOf(MARK)).as("judged at its own cost").isFalse();
  }

  @Test
  void aCostThatWeNeverGaveIsNotPaid() {
    byte[] stored = SlowHash.of(MARK, SALT).write();
    byte[] greedy = stored.clone();
    greedy[1] = 0x7f;

    assertThatThrownBy(() -> SlowHash.read(greedy)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SlowHash.read(new byte[54])).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SlowHash.read(new byte[3])).isInstanceOf(IllegalStateException.class);
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
}
