package org.pukar.access.accounts;

/// What came of a name and a password. Immutable.
///
/// A wrong password, a name that nobody has and an account that is locked look the same.
public sealed interface Entered {
  /// They are hers.
  record In(Account account) implements Entered {}

  /// They are nobody's, or not now.
  record Refused() implements Entered {}

  /// Too many ask at once; nothing was judged.
  record Busy() implements Entered {}
}
