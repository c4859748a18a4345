package org.pukar.callers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pukar.text.Language;

/// The words that a caller was shown before agreeing. Immutable.
public record Notice(Language language, String text) {

  /// SHA-256 of the text: the proof of which words were agreed to.
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
