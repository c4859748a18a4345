package org.pukar.channel.voice;

import org.pukar.text.Language;

/// One sound of a prompt. Immutable; prints nothing of it.
public sealed interface Sound {

  /// To be played: somebody recorded it, or it is a pause.
  ///
  /// @param url a whole address
  record Played(String url) implements Sound {
    @Override
    public String toString() {
      return "Played";
    }
  }

  /// Words that no person has recorded: to be read aloud by the provider's own voice, if it has one
  /// in the language, else played.
  ///
  /// @param url where a machine's voice of ours reads them
  record Read(Language language, String words, String url) implements Sound {
    @Override
    public String toString() {
      return "Read";
    }
  }
}
