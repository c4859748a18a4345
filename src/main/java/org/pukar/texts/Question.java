package org.pukar.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A question that a text put to a phone, with which answers are numbered. Immutable.
///
/// @param at when it was put
/// @param dialogues where the answers 1, 2, 3 ... begin
/// @param values what those know already
public record Question(Instant at, List<String> dialogues, Map<String, String> values) {

  public Question {
    dialogues = List.copyOf(dialogues);
    values = Map.copyOf(values);
  }

  @Override
  public String toString() {
    return "Question";
  }
}
