package org.pukar.workers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.pukar.keys.DataKey;
import org.pukar.text.Graphemes;

/// Names of workers: how they are kept, and how much of them fits a line. Stateless.
final class Names {
  /// All names are sealed at this length, so that the length of a row tells nothing. Questions for
  /// a name take 40 UTF-16 units, which are never more bytes than these.
  private static final int BYTES = 120;

  /// What a line of a list, or a greeting, may have of a screen of 80 letters.
  private static final int SHORT = 16;

  private Names() {}

  /// @throws IllegalArgumentException if it is longer than any question takes
  static byte[] seal(String name, DataKey key, UUID worker) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BYTES) {
      throw new IllegalArgumentException("a name of " + bytes.length + " bytes");
    }
    return key.seal(Arrays.copyOf(bytes, BYTES), context(worker));
  }

  static String open(byte[] sealed, DataKey key, UUID worker) {
    return new String(key.open(sealed, context(worker)), StandardCharsets.UTF_8).replace("\0", "");
  }

  /// The row's id binds the name to its row.
  private static byte[] context(UUID worker) {
    return ("worker " + worker).getBytes(StandardCharsets.UTF_8);
  }

  /// As much of a name as fits a line: the first word of a long one, never half a letter.
  static String inShort(String name) {
    boolean isLong = name.length() > SHORT && name.contains(" ");
    return Graphemes.begun(isLong ? name.substring(0, name.indexOf(' ')) : name, SHORT);
  }
}
