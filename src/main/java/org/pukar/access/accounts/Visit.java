package org.pukar.access.accounts;

/// A browser in which somebody signs in, or is signed in. Immutable; prints her id alone.
///
/// @param token that only this browser knows, in its forms: who sends another page's form lacks it
public record Visit(Account account, Step step, String token) {

  /// How far she has come.
  public enum Step {
    /// Her password was right, her code is asked.
    CODE,
    /// Her password was right, she has to set up her codes.
    SET_UP,
    /// She is in.
    IN
  }

  @Override
  public String toString() {
    return "Visit[" + account.actor().id() + ", " + step + "]";
  }
}
