package org.pukar.callers;

import org.pukar.keys.Sha256;
import org.pukar.text.Language;

/// The words that a caller was shown before agreeing. Immutable.
public record Notice(Language language, String text) {

  /// SHA-256 of the text: the proof of which words were agreed to.
  byte[] hash() {
    return Sha256.of(text);
  }
}
