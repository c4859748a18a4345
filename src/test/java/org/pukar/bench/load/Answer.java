package org.pukar.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// An HTTP answer. Immutable.
public record Answer(int status, String body) {
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "content-length: ";

  /// Reads an answer with a `Content-Length`; empty while there is not all of it.
  ///
  /// @throws IllegalStateException if it tells no length
  static Optional<Answer> read(byte[] bytes, int count) {
    String letters = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    int head = letters.indexOf(END_OF_HEAD);
    if (head < 0) {
      return Optional.empty();
    }
    int from = head + END_OF_HEAD.length();
    int length = length(letters.substring(0, head));
    if (count < from + length) {
      return Optional.empty();
    }
    int status = Integer.parseInt(letters, 9, 12, 10);
    return Optional.of(new Answer(status, new String(bytes, from, length, StandardCharsets.UTF_8)));
  }

  private static int length(String head) {
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    }
    if (at < 0) {
      throw new IllegalStateException("an answer without a length: " + head);
    }
    int from = at + LENGTH.length();
    int end = head.indexOf('\r', from);
    return Integer.parseInt(head, from, end < 0 ? head.length() : end, 10);
  }
}
