package org.pukar.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private static final byte[] CONTEXT = "caller:18".getBytes(UTF_8);
  private static final byte[] OTHER = "caller:19".getBytes(UTF_8);
  private static final byte[] PLAIN = "भूख न जाने बासी भात".getBytes(UTF_8);

  @TempDir Path folder;
  private Keys keys;

  @BeforeEach
  void makeKeys() {
    keys = Keys.readOrMake(folder.resolve("keys.json"));
  }

  @Test
  void whatIsSealedIsOpenedWithTheSameContext() {
    byte[] sealed = keys.sessions().seal(PLAIN, CONTEXT);

    assertThat(sealed).hasSize(PLAIN.length + 33);
    assertThat(keys.sessions().open(sealed, CONTEXT)).isEqualTo(PLAIN);
    assertThat(keys.sessions().seal(PLAIN, CONTEXT)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> keys.sessions().open(sealed, OTHER)).isInstanceOf(SealBroken.class);
  }

  @Test
  void noBitOfASealedValueCanBeFlipped() {
    byte[] sealed = keys.sessions().seal(PLAIN, CONTEXT);
    byte[] dataSealed = keys.newDataKey(CONTEXT).seal(PLAIN, CONTEXT);

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = flip(sealed, bit);
      assertThatThrownBy(() -> keys.sessions().open(flipped, CONTEXT))
          .isInstanceOf(SealBroken.class)
          .hasNoCause();
    }
    assertThatThrownBy(() -> keys.sessions().open(dataSealed, CONTEXT))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys.sessions().open(new byte[0], CONTEXT))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void aCallersKeyIsOpenedForThatCallerOnly() {
    DataKey made = keys.newDataKey(CONTEXT);
    byte[] sealed = made.seal(PLAIN, OTHER);

    DataKey opened = keys.openDataKey(made.wrapped(), CONTEXT);

    assertThat(opened.open(sealed, OTHER)).isEqualTo(PLAIN);
    assertThat(opened.wrapped()).isEqualTo(made.wrapped());
    assertThatThrownBy(() -> opened.open(sealed, CONTEXT)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys.openDataKey(made.wrapped(), OTHER))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys.openDataKey(flip(made.wrapped(), 99), CONTEXT))
        .isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> keys.newDataKey(CONTEXT).open(sealed, OTHER))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void theKeptKeyCannotBeChangedFromOutside() {
    DataKey key = keys.newDataKey(CONTEXT);
    byte[] wrapped = key.wrapped();

    Arrays.fill(key.wrapped(), (byte) 0);

    assertThat(key.wrapped()).isEqualTo(wrapped);
  }

  @Test
  void aPhonesIndexTellsPhonesApart() {
    byte[] index = keys.phoneIndex("+910000000001");

    assertThat(index).hasSize(32).isEqualTo(keys.phoneIndex("+910000000001"));
    assertThat(index).isNotEqualTo(keys.phoneIndex("+910000000002"));
    assertThat(index).isNotEqualTo(keys.caseNumberRound("+910000000001".getBytes(UTF_8)));
  }

  @Test
  void anAuditMarkHoldsForItsLineOnly() {
    byte[] mark = keys.auditMark(PLAIN);

    assertThat(mark).hasSize(37);
    assertThat(keys.isAuditMark(mark, PLAIN)).isTrue();
    assertThat(keys.isAuditMark(mark, CONTEXT)).isFalse();
    assertThat(keys.isAuditMark(flip(mark, 50), PLAIN)).isFalse();
  }

  @Test
  void manyThreadsShareTheKeys() throws Exception {
    byte[] index = keys.phoneIndex("+910000000001");
    Callable<Boolean> everything =
        () -> {
          DataKey key = keys.openDataKey(keys.newDataKey(CONTEXT).wrapped(), CONTEXT);
          byte[] opened = key.open(key.seal(PLAIN, OTHER), OTHER);
          byte[] session = keys.sessions().open(keys.sessions().seal(opened, OTHER), OTHER);
          return Arrays.equals(session, PLAIN)
              && Arrays.equals(keys.phoneIndex("+910000000001"), index)
              && keys.isAuditMark(keys.auditMark(PLAIN), PLAIN);
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(Collections.nCopies(500, everything))) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  @Test
  void nothingPrintsAKey() {
    DataKey key = keys.newDataKey(CONTEXT);

    for (Object each : List.of(keys, keys.sessions(), key)) {
      assertThat(each.toString()).matches("org\\.pukar\\.keys\\.\\w+@[0-9a-f]+");
    }
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }
}
