package org.pukar.callers;

/// Whether others use a phone too. Unknown counts as shared.
public enum Sharing {
  UNKNOWN("unknown"),
  ALONE("alone"),
  SHARED("shared");

  private final String code;

  Sharing(String code) {
    this.code = code;
  }

  /// The word in the table.
  String code() {
    return code;
  }

  static Sharing of(String code) {
    for (Sharing one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    return UNKNOWN;
  }
}
