package org.pukar.campaigns;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Texts to many. Immutable.
///
/// @param list what came of the list that staff brought; empty counts without one
/// @param made when it was drawn up
public record Campaign(
    UUID id,
    Draft draft,
    State state,
    Listed list,
    Instant made,
    Optional<Instant> started,
    Optional<Instant> ended) {

  /// How far it is.
  public enum State {
    /// Nothing is sent yet.
    DRAFT,
    RUNNING,
    PAUSED,
    /// Staff ended it: what had not left stays here.
    STOPPED,
    /// Every phone had its text, or will have none.
    ENDED;

    /// The word in the table and in answers.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// The lines of a list: those that are no phone, named before, no caller's, and the rest, which
  /// are callers.
  ///
  /// @param whole whether it was read to its end
  public record Listed(boolean whole, int lines, int unreadable, int repeated, int strangers) {

    /// Of how many lines the texts are for.
    public int callers() {
      return lines - unreadable - repeated - strangers;
    }
  }
}
