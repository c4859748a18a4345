package org.pukar.dialogue.heard;

import java.util.UUID;
import org.pukar.text.Language;

/// One thing that is heard before a short pause. Immutable; prints no words.
public sealed interface Sentence {

  /// Words in a language.
  ///
  /// @param marked as [org.pukar.text.catalog.Catalog#marked] gives them
  record Words(Language language, String marked) implements Sentence {
    @Override
    public String toString() {
      return "Words";
    }
  }

  /// What the caller herself has said, from its recording.
  record Recorded(UUID recording) implements Sentence {}
}
