package org.pukar.csv;

/// Says that a table is not what its reader expected, and in which line. Immutable.
public final class CsvException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CsvException(String file, int line, String fault) {
    super(file + ":" + line + ": " + fault);
  }
}
