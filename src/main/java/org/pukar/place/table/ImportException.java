package org.pukar.place.table;

/// Says in a sentence why a whole file cannot be taken; nothing of it was. Immutable.
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImportException(String sentence) {
    super(sentence);
  }
}
