package org.pukar.sealed;

import java.time.Instant;
import java.util.UUID;
import org.pukar.text.Language;

/// Somebody who is to be called, and was not yet. Immutable; what it is about is not in it.
///
/// @param id of the call that we owe
/// @param caller whose phone it is
/// @param dueAt not before which she wishes to be called
/// @param language which she speaks
/// @param voice who shall call: `woman` unless she chose otherwise
public record Waiting(
    UUID id, UUID caller, Instant askedAt, Instant dueAt, Language language, String voice) {

  /// Whether it has to be a woman.
  public boolean isForWoman() {
    return !voice.equals("man");
  }
}
