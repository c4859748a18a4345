package org.pukar.db;

/// PostgreSQL refused a statement: a mistake in the program, or a rule of the schema that held.
/// Nothing was committed.
public final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Keeps the cause's stack but not its message, which quotes the values that were bound.
  public StatementFailed(Throwable cause) {
    super("PostgreSQL refused a statement (" + cause.getClass().getSimpleName() + ")");
    setStackTrace(cause.getStackTrace());
  }
}
