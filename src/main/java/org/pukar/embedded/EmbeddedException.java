package org.pukar.embedded;

/// Says in one plain sentence why the embedded servers cannot run on this machine. Immutable.
public final class EmbeddedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EmbeddedException(String sentence) {
    super(sentence);
  }

  public EmbeddedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
