package org.pukar.session.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes numbers and texts small: each text once, then by its number; in UTF-8, or as its units
/// where they are shorter. For one thread, once.
///
/// It works on plain bytes: a session is written and read with every hop, and the JDK's streams
/// took several times as long (measured).
public final class PackedWriter {
  /// The byte that says that a text follows; any other is the number of one that came before.
  static final int TEXT = 0;

  private static final int MOST = 255;

  /// More bytes than a unit of a text takes in either form.
  private static final int UNIT = 3;

  private byte[] bytes = new byte[768];
  private int length;
  private String[] written = new String[16];
  private int texts;

  /// The lowest byte of a number.
  public void number8(int number) {
    room(1);
    bytes[length++] = (byte) number;
  }

  public void number16(int number) {
    number8(number >> 8);
    number8(number);
  }

  public void number32(int number) {
    number16(number >> 16);
    number16(number);
  }

  public void number64(long number) {
    number32((int) (number >> 32));
    number32((int) number);
  }

  /// A text of at most 16,383 letters.
  public void text(String text) {
    for (int i = 0; i < texts; i++) {
      if (written[i].equals(text)) {
        number8(i + 1);
        return;
      }
    }
    if (texts < MOST) {
      remember(text);
    }
    number8(TEXT);
    boolean wide = isWide(text);
    int at = length;
    number16(0);
    room(UNIT * text.length());
    if (wide) {
      units(text);
    } else {
      byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(narrow, 0, bytes, length, narrow.length);
      length += narrow.length;
    }
    int size = ((length - at - 2) << 1) | (wide ? 1 : 0);
    bytes[at] = (byte) (size >> 8);
    bytes[at + 1] = (byte) size;
  }

  /// At most 255 texts.
  public void texts(List<String> all) {
    number8(all.size());
    for (String text : all) {
      text(text);
    }
  }

  private void remember(String text) {
    if (texts == written.length) {
      written = Arrays.copyOf(written, 2 * texts);
    }
    written[texts++] = text;
  }

  /// Whether its units are shorter than its UTF-8, or UTF-8 has no form for it: half a pair may
  /// come from outside.
  private static boolean isWide(String text) {
    int excess = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        excess--;
      } else if (unit >= 0x800) {
        if (Character.isSurrogate(unit)) {
          return true;
        }
        excess++;
      }
    }
    return excess > 0;
  }

  private void units(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      bytes[length++] = (byte) (unit >> 8);
      bytes[length++] = (byte) unit;
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /// What was written.
  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
