package org.pukar.session.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [PackedWriter] wrote. For one thread, once. What is cut short or makes no sense ends
/// in [Unreadable].
public final class PackedReader {
  private final byte[] bytes;
  private final List<String> read = new ArrayList<>();
  private int at;

  /// The bytes are not what the writer wrote.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
      super(message);
    }
  }

  public PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  public int number8() {
    need(1);
    return bytes[at++] & 0xFF;
  }

  public int number16() {
    return (number8() << 8) | number8();
  }

  public int number32() {
    return (number16() << 16) | number16();
  }

  public long number64() {
    return ((long) number32() << 32) | (number32() & 0xFFFF_FFFFL);
  }

  public boolean flag() {
    return number8() != 0;
  }

  public String text() {
    int number = number8();
    if (number != PackedWriter.TEXT) {
      return before(number);
    }
    int size = number16();
    int length = size >> 1;
    need(length);
    boolean wide = (size & 1) == 1;
    String text = wide ? units(length) : new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    read.add(text);
    return text;
  }

  /// As they are: a decoder would put something else in the place of half a pair.
  private String units(int length) {
    char[] units = new char[length / 2];
    for (int i = 0; i < units.length; i++) {
      units[i] = (char) ((bytes[at + 2 * i] << 8) | (bytes[at + 2 * i + 1] & 0xFF));
    }
    return new String(units);
  }

  private String before(int number) {
    if (number > read.size()) {
      throw new Unreadable("no text " + number);
    }
    return read.get(number - 1);
  }

  public List<String> texts() {
    int count = number8();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private void need(int count) {
    if (count > bytes.length - at) {
      throw new Unreadable("it is cut short");
    }
  }
}
