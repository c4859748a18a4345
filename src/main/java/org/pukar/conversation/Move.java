package org.pukar.conversation;

import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;

/// What a text means to the conversation with its phone. Immutable.
public sealed interface Move {

  /// It answers what was asked.
  ///
  /// @param typed as if it had been typed on the screen
  record Answer(String typed) implements Move {}

  /// It asks for something else: what was under way is over.
  ///
  /// @param dialogue where that begins
  /// @param values what it says already
  /// @param language the one that it is in, if that can be told
  record Begin(String dialogue, Map<String, String> values, Optional<Language> language)
      implements Move {}

  /// It asks for something that one text answers: what was under way stays where it is, and the
  /// next text may answer it. If one text does not, what was under way is over.
  record Aside(Begin wanted) implements Move {}
}
