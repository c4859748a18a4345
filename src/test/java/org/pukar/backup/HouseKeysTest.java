package org.pukar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.keys.Keys;
import org.pukar.keys.KeysException;

class HouseKeysTest {
  @TempDir Path folder;
  private Path place;
  private Path copy;

  @BeforeEach
  void aCopyOfTheKeys() {
    place = folder.resolve("keys").resolve("keys.json");
    copy = folder.resolve("copy.json");
    Keys.readOrMake(copy);
  }

  @Test
  void noKeysAreRefusedUnlessTheOperatorDoesWithout() throws IOException {
    assertThatThrownBy(() -> HouseKeys.find(place, Optional.empty(), false))
        .hasMessageContaining("There are no keys at " + place);
    assertThat(HouseKeys.find(place, Optional.empty(), true).keys()).isEmpty();
  }

  @Test
  void keysInPlaceAreNeverReplaced() throws IOException {
    Keys.readOrMake(place);
    String before = Files.readString(place);
    assertThatThrownBy(() -> HouseKeys.find(place, Optional.of(copy), false))
        .hasMessageContaining("other keys at " + place);
    assertThat(place).hasContent(before);
  }

  @Test
  void theSameKeysInPlaceAreFine() throws IOException {
    Files.createDirectories(place.resolveSibling("."));
    Files.copy(copy, place);
    assertThat(HouseKeys.find(place, Optional.of(copy), false).toPut()).isEmpty();
  }

  @Test
  void aFileThatHoldsNoKeysIsRefused() throws IOException {
    Files.writeString(copy, "{}");
    assertThatThrownBy(() -> HouseKeys.find(place, Optional.of(copy), false))
        .isInstanceOf(KeysException.class);
  }
}
