package org.pukar.place.table;

/// Why a line of a file cannot be taken. Immutable.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param reason in words that fit behind a line's number
  public Refused(String reason) {
    super(reason, null, false, false);
  }
}
