package org.pukar.channel.ussd.smpp;

import java.util.List;

/// What was dialled: a service code, and what stood behind it. Immutable; prints nothing of it.
///
/// @param code as it is told to callers: `*384*26#`
/// @param ahead inputs joined by stars; empty for most
record Dialled(String code, String ahead) {

  /// Takes apart what was dialled: `*384*26*1*3#` is the code `*384*26#` and `1*3`, if that code is
  /// known, else a code of its own.
  ///
  /// @param codes the longest first
  static Dialled of(String whole, List<String> codes) {
    String dialled = whole.strip();
    if (codes.contains(dialled)) {
      return new Dialled(dialled, "");
    }
    for (String code : codes) {
      String begun = withoutHash(code) + "*";
      if (dialled.startsWith(begun)) {
        return new Dialled(code, withoutHash(dialled.substring(begun.length())));
      }
    }
    return new Dialled(dialled, "");
  }

  private static String withoutHash(String code) {
    return code.endsWith("#") ? code.substring(0, code.length() - 1) : code;
  }

  @Override
  public String toString() {
    return "Dialled";
  }
}
