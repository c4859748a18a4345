package org.pukar.dialogue.written;

import java.util.Optional;
import org.pukar.text.Language;

/// One thing to choose: the id that is kept, and the label that is shown.
///
/// @param language in which the label is read aloud, if not in the session's
public record Option(String id, String label, Optional<Language> language) {
  public Option(String id, String label) {
    this(id, label, Optional.empty());
  }
}
