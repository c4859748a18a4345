package org.pukar.backup;

/// Says in one plain sentence why nothing was saved or restored. Immutable.
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupException(String sentence) {
    super(sentence);
  }

  BackupException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
