package org.pukar.keys;

/// Says in one plain sentence why the file of keys cannot be used. It carries neither the file's
/// content nor the fault of the library that read it, which might quote it. Immutable.
public final class KeysException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysException(String sentence) {
    super(sentence);
  }
}
