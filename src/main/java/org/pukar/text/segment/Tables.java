package org.pukar.text.segment;

/// Which national language tables a link takes: letters that replace the 7-bit alphabet (locking),
/// letters behind its escape (single shift). Immutable.
public enum Tables {
  NONE(false, false),
  SINGLE(true, false),
  LOCKING(false, true),
  /// Each alone, and both in one text.
  BOTH(true, true);

  private final boolean single;
  private final boolean locking;

  Tables(boolean single, boolean locking) {
    this.single = single;
    this.locking = locking;
  }

  boolean allow(SevenBit alphabet) {
    return (single || alphabet.single().isDefault()) && (locking || alphabet.locking().isDefault());
  }
}
