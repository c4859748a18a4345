package org.pukar.text.segment;

import java.io.ByteArrayOutputStream;
import org.pukar.text.Encoding;

/// Septets: letters of one table, and behind an escape those of another. Immutable.
record SevenBit(ShiftTable locking, ShiftTable single) implements Alphabet {

  static final int SINGLE_SHIFT = 0x24;
  static final int LOCKING_SHIFT = 0x25;

  private static final int SEPTETS = 160;
  private static final int ESCAPE = 0x1B;

  /// Stands for what no table has.
  private static final char UNKNOWN = '\uFFFD';

  @Override
  public Encoding encoding() {
    return Encoding.GSM7;
  }

  @Override
  public Tables tables() {
    return Tables.of(!single.isDefault(), !locking.isDefault());
  }

  @Override
  public boolean canWrite(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (width(text.charAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  @Override
  public int full(String text, int from, int room) {
    int left = room;
    for (int at = from; at < text.length(); at++) {
      left -= width(text.charAt(at));
      if (left < 0) {
        return at;
      }
    }
    return text.length();
  }

  private int width(char letter) {
    if (locking.placeOf(letter) != ShiftTable.NOWHERE) {
      return 1;
    }
    return single.placeOf(letter) != ShiftTable.NOWHERE ? 2 : 0;
  }

  /// A header fills whole septets (TS 23.040, 9.2.3.24).
  @Override
  public int room(int headerOctets) {
    return SEPTETS - Math.ceilDiv(headerOctets * 8, 7);
  }

  @Override
  public byte[] write(String text) {
    var septets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int place = locking.placeOf(letter);
      if (place == ShiftTable.NOWHERE) {
        septets.write(ESCAPE);
        place = single.placeOf(letter);
      }
      septets.write(place);
    }
    return septets.toByteArray();
  }

  @Override
  public String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean escaped = octets[i] == ESCAPE && i + 1 < octets.length;
      text.append(escaped ? shifted(octets[++i]) : plain(octets[i]));
    }
    return text.toString();
  }

  /// What the table behind the escape lacks is read as if there had been none (TS 23.038, 6.2.1.1).
  private char shifted(int septet) {
    char letter = septet < 0 ? ShiftTable.EMPTY : single.letterAt(septet);
    return letter == ShiftTable.EMPTY ? plain(septet) : letter;
  }

  /// An escape before nothing, or before another, is shown as a space (likewise).
  private char plain(int septet) {
    char letter = septet < 0 ? ShiftTable.EMPTY : locking.letterAt(septet);
    return letter != ShiftTable.EMPTY ? letter : septet == ESCAPE ? ' ' : UNKNOWN;
  }

  @Override
  public byte[] elements() {
    var elements = new ByteArrayOutputStream();
    name(SINGLE_SHIFT, single, elements);
    name(LOCKING_SHIFT, locking, elements);
    return elements.toByteArray();
  }

  private static void name(int element, ShiftTable table, ByteArrayOutputStream elements) {
    if (!table.isDefault()) {
      elements.writeBytes(new byte[] {(byte) element, 1, (byte) table.number()});
    }
  }
}
