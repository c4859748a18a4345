package org.pukar.callers;

/// What a caller can agree to.
public enum Purpose {
  /// That we keep number and words to help: complaints and all that follows.
  SERVICE("service"),
  /// That we keep the number until we have called back.
  CALL_BACK("call-back"),
  /// That we send texts that advertise: a worker allows it in her record.
  PROMOTIONS("promotions");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /// The word in the table.
  public String code() {
    return code;
  }
}
