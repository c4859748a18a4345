package org.pukar.console.users;

import java.util.List;
import java.util.Optional;

/// What the pages of accounts show. Immutable; prints nothing of it.
///
/// @param of whose account it is, its id; empty: the list, and a form for a new one
/// @param draft what stands in the form
/// @param link to be given to the invited, shown this once; may be empty
/// @param said what came of a deed; may be empty
/// @param trouble why nothing came of it; may be empty
public record UserSheet(
    List<User> users,
    Optional<User> of,
    UserDraft draft,
    String link,
    String said,
    String trouble) {

  public UserSheet {
    users = List.copyOf(users);
  }

  /// An account, in words.
  ///
  /// @param mayChange whether it is hers to change: all its places are hers
  public record User(
      String id,
      String name,
      String shown,
      String office,
      String roles,
      String places,
      String standing,
      boolean isSuspended,
      boolean hasSecret,
      String seen,
      boolean mayChange) {
    @Override
    public String toString() {
      return "User[" + id + "]";
    }
  }

  @Override
  public String toString() {
    return "UserSheet";
  }
}
