package org.pukar.db;

/// PostgreSQL did not answer in time or cannot be reached: nothing is known to be committed. The
/// same call may be tried again later.
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param cause kept for its stack; its message is not passed on, for it may quote values
  public DatabaseAway(Throwable cause) {
    super("PostgreSQL is away (" + cause.getClass().getSimpleName() + ")");
    setStackTrace(cause.getStackTrace());
  }
}
