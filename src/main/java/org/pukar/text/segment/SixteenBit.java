package org.pukar.text.segment;

import java.nio.ByteBuffer;
import org.pukar.text.Encoding;

/// UCS-2, or rather UTF-16: whatever can be typed. Immutable.
record SixteenBit() implements Alphabet {

  private static final int OCTETS = 140;

  @Override
  public Encoding encoding() {
    return Encoding.UCS2;
  }

  @Override
  public Tables tables() {
    return Tables.NONE;
  }

  @Override
  public boolean canWrite(String text) {
    return true;
  }

  @Override
  public int width(String text) {
    return text.length();
  }

  @Override
  public int full(String text, int from, int room) {
    return Math.min(text.length(), from + room);
  }

  @Override
  public int room(int headerOctets) {
    return (OCTETS - headerOctets) / 2;
  }

  /// Unit by unit, so that half a pair, too, is read back as it was.
  @Override
  public byte[] write(String text) {
    ByteBuffer octets = ByteBuffer.allocate(2 * text.length());
    octets.asCharBuffer().put(text);
    return octets.array();
  }

  @Override
  public String read(byte[] octets) {
    return ByteBuffer.wrap(octets).asCharBuffer().toString();
  }

  @Override
  public byte[] elements() {
    return new byte[0];
  }
}
