package org.pukar.access;

import java.util.Arrays;
import java.util.Optional;

/// What somebody of staff may do, anywhere that is hers. Immutable, as enums are.
public enum Role {
  /// Speaks with callers: takes complaints down, sorts them.
  AGENT,
  /// Settles cases.
  OFFICER,
  /// Gives cases to officers, closes those that nobody answers for.
  SUPERVISOR,
  /// Has what must not be known to others.
  SEALED,
  /// Of an agency that cases are referred to.
  PARTNER,
  /// Leads the champions of villages.
  CHAMPION,
  /// Of an authority: sees how its places stand.
  OFFICIAL,
  /// Offers work.
  EMPLOYER,
  /// Runs the house; gives out keys.
  ADMIN;

  /// As it is written in settings and over the API: `officer`.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The role of that code.
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findAny();
  }
}
