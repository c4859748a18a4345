package org.pukar.jobs.search;

/// What a caller looks for, as a session keeps it. Immutable.
///
/// @param work the id of a trade or of a group of trades, or empty for any work
/// @param district the id of a district, or empty for any place
record Sought(String work, String district) {

  /// The text that [#parse] reads: `mason@d459`.
  String text() {
    return work + "@" + district;
  }

  static Sought parse(String text) {
    int at = text.indexOf('@');
    return new Sought(text.substring(0, at), text.substring(at + 1));
  }
}
