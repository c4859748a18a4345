package org.pukar.session;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what [PackedWriter] wrote. For one thread, once.
final class PackedReader {
  final DataInputStream in;
  private final List<String> read = new ArrayList<>();

  PackedReader(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  String text() throws IOException {
    int number = in.readUnsignedByte();
    if (number != PackedWriter.TEXT) {
      return before(number);
    }
    int length = in.readUnsignedShort();
    byte[] bytes = in.readNBytes(length >> 1);
    if (bytes.length < length >> 1) {
      throw new EOFException();
    }
    boolean wide = (length & 1) == 1;
    String text =
        wide
            ? ByteBuffer.wrap(bytes).asCharBuffer().toString()
            : new String(bytes, StandardCharsets.UTF_8);
    read.add(text);
    return text;
  }

  private String before(int number) throws IOException {
    if (number > read.size()) {
      throw new IOException("no text " + number);
    }
    return read.get(number - 1);
  }

  List<String> texts() throws IOException {
    int count = in.readUnsignedByte();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }
}
