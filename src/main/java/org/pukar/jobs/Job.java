package org.pukar.jobs;

import java.time.LocalDate;
import java.util.UUID;

/// Work that an employer offers. Immutable; threads may share it.
///
/// @param trade the id of a trade: `mason`
/// @param district the id of the place where the work is: `d459`
/// @param food whether the employer gives it
/// @param stay whether the employer gives a room
/// @param from the first day
/// @param to the last day
/// @param seats how many people are wanted
/// @param employer its name as callers are told, at most 24 letters
public record Job(
    UUID id,
    String trade,
    String district,
    Wage wage,
    boolean food,
    boolean stay,
    LocalDate from,
    LocalDate to,
    int seats,
    String employer,
    State state) {

  /// Whether people are still wanted.
  public enum State {
    OPEN,
    /// All places are taken.
    FILLED,
    /// The offer was taken back.
    CLOSED
  }

  /// Whether somebody can still get it on that day.
  public boolean isOpen(LocalDate today) {
    return state == State.OPEN && !to.isBefore(today);
  }
}
