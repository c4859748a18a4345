package org.pukar.schemes.rules;

import java.time.LocalDate;
import java.util.Optional;

/// What a condition rests on, and for how long. Immutable.
///
/// @param source the name of the source in the scheme's file, empty for our own judgement of use
/// @param kind how we know
/// @param confidence how sure the reading is
/// @param from the first day on which the condition is known to hold, if it is told
/// @param to the last such day, if it is told
public record Basis(
    String source,
    Kind kind,
    Confidence confidence,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /// How we know of a condition.
  public enum Kind {
    /// Somebody read it in the source.
    READ,
    /// Somebody remembered it.
    MEMORY,
    /// Sources contradict each other.
    CONFLICT,
    /// No rule of the scheme: who does not need it is not told of it.
    NEED
  }

  /// How sure a reading is.
  public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
  }

  /// What a condition may contribute.
  enum Weight {
    /// A yes and a no.
    FULL,
    /// A no; never a yes.
    NO_YES,
    /// Neither: only a person can tell.
    NONE
  }

  Weight weight(LocalDate day) {
    return switch (kind) {
      case MEMORY, CONFLICT -> Weight.NONE;
      case NEED -> Weight.FULL;
      case READ ->
          switch (confidence) {
            case HIGH -> covers(day) ? Weight.FULL : Weight.NO_YES;
            case MEDIUM -> Weight.NO_YES;
            case LOW -> Weight.NONE;
          };
    };
  }

  private boolean covers(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }
}
