package org.pukar.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes texts small: each once, then by its number; in UTF-8, or as its units where they are
/// shorter. For one thread, once.
final class PackedWriter {
  /// The byte that says that a text follows; any other is the number of one that came before.
  static final int TEXT = 0;

  private static final int MOST = 255;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> written = new HashMap<>();

  void text(String text) throws IOException {
    Integer before = written.get(text);
    if (before != null) {
      out.writeByte(before);
      return;
    }
    if (written.size() < MOST) {
      written.put(text, written.size() + 1);
    }
    out.writeByte(TEXT);
    byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
    boolean wide = narrow.length > 2 * text.length() || hasSurrogates(text);
    byte[] shorter = wide ? units(text) : narrow;
    out.writeShort(shorter.length << 1 | (wide ? 1 : 0));
    out.write(shorter);
  }

  private static byte[] units(String text) {
    ByteBuffer units = ByteBuffer.allocate(2 * text.length());
    units.asCharBuffer().put(text);
    return units.array();
  }

  /// Half a pair may come from outside, and UTF-8 has no form for it.
  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  void texts(List<String> texts) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      text(text);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
