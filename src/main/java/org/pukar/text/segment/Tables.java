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

  static Tables of(boolean single, boolean locking) {
    if (single) {
      return locking ? BOTH : SINGLE;
    }
    return locking ? LOCKING : NONE;
  }

  /// Whether a link that takes these takes those.
  boolean allow(Tables used) {
    return (single || !used.single) && (locking || !used.locking);
  }
}
