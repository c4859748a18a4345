package org.pukar.access.oidc;

/// What came back from the authority with a browser. Immutable; prints nothing of anybody.
public sealed interface Returned {

  /// The authority says who that is.
  ///
  /// @param subject the authority and its name for her, which is nobody else's, ever
  /// @param isStrong whether she proved it there in two ways (`mfa` of RFC 8176)
  record Known(Errand errand, String subject, boolean isStrong) implements Returned {
    @Override
    public String toString() {
      return "Known";
    }
  }

  /// It is not the browser that was sent, or is too late, or the authority would not say, or what
  /// it said is not signed as it should be.
  ///
  /// @param why for the log: a word or two, nothing of anybody
  record Refused(String why) implements Returned {}

  /// The authority does not answer.
  record Away() implements Returned {}
}
