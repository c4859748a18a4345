package org.pukar.keys;

/// Says that sealed bytes cannot be opened: they were changed, belong to another context, or were
/// sealed with a key that this house does not have. It does not say which, on purpose. Immutable.
public final class SealBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealBroken() {
    super("The sealed bytes cannot be opened.");
  }
}
