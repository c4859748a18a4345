package org.pukar.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Somebody who answers the helpline, with her own phone. Immutable; prints nothing of her.
///
/// @param languages that she speaks
/// @param place the id of the place that she knows best; may be empty
/// @param lane the id of the key with which she works in the sealed lane; then she is rung for that
///   alone, so that nobody can tell from her being busy that somebody needs her
/// @param account the id of her account at the desk: from there she has callers rung by way of her
///   phone
public record Member(
    String name,
    PhoneNumber phone,
    List<Language> languages,
    boolean woman,
    String place,
    Optional<UUID> lane,
    Optional<UUID> account) {
  public Member {
    languages = List.copyOf(languages);
  }

  @Override
  public String toString() {
    return "Member";
  }
}
