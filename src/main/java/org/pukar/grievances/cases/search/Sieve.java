package org.pukar.grievances.cases.search;

/// Which cases of a list are wanted. Immutable.
///
/// @param category of that kind alone; empty: of all
/// @param isUnowned those that nobody has
/// @param isLate those that should have been settled by now
public record Sieve(String category, boolean isUnowned, boolean isLate) {
  /// All of them.
  public static final Sieve ALL = new Sieve("", false, false);
}
