package org.pukar.callers;

import java.util.UUID;
import org.pukar.keys.DataKey;
import org.pukar.text.Language;

/// A phone that agreed to something: its row and the key under which everything of it is sealed.
/// Immutable; prints nothing but its id.
///
/// @param enteredBy the session in which it first agreed
public record Caller(UUID id, Language language, String enteredBy, DataKey key) {

  @Override
  public String toString() {
    return "Caller[" + id + "]";
  }
}
