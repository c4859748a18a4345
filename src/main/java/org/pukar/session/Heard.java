package org.pukar.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// How much of a session's accumulated text was heard at its last hop: its length and a hash, never
/// the text. It tells a repeated hop from a new one, and a new hop's input from what came before,
/// even where the input itself holds a `*`. Immutable.
public record Heard(int length, String hash) {
  private static final int HASH_BYTES = 12;

  /// Nothing yet: the hop that dials.
  public static Heard of(String text) {
    return new Heard(text.length(), hash(text));
  }

  /// What a later text adds.
  public sealed interface Added {
    /// One more input.
    record Input(String typed) implements Added {}

    /// The text does not go on from here: an older hop, or another history.
    record Elsewhere() implements Added {}
  }

  public Added added(String text) {
    boolean goesOn = text.length() > length && hash(text.substring(0, length)).equals(hash);
    if (!goesOn) {
      return new Added.Elsewhere();
    }
    if (length == 0) {
      return new Added.Input(text);
    }
    return text.charAt(length) == '*'
        ? new Added.Input(text.substring(length + 1))
        : new Added.Elsewhere();
  }

  /// The inputs of a text of which nothing is known: those between the stars, and no more than the
  /// limit.
  public static List<String> inputs(String text, int limit) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> inputs = List.of(text.split("\\*", -1));
    return inputs.subList(0, Math.min(limit, inputs.size()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
