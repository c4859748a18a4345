package org.pukar.access.accounts;

import java.time.Instant;
import java.util.Optional;

/// An account as its administrator sees it. Immutable; prints its id alone.
///
/// @param standing whether she may come in
/// @param seen when she last opened a page; empty if that is long ago, or never
public record Enrolled(Account account, Standing standing, Optional<Instant> seen) {

  /// How an account stands.
  public enum Standing {
    /// She may come in.
    ACTIVE,
    /// She has not chosen a password yet.
    INVITED,
    /// Too many wrong tries: not for a quarter of an hour.
    LOCKED,
    /// Not until she is brought back.
    SUSPENDED;

    /// As words have it.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return "Enrolled[" + account.actor().id() + "]";
  }
}
