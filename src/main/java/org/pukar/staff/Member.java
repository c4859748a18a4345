package org.pukar.staff;

import java.util.List;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Somebody who answers the helpline, with her own phone. Immutable; prints nothing of her.
///
/// @param languages that she speaks
/// @param place the id of the place that she knows best; may be empty
public record Member(
    String name, PhoneNumber phone, List<Language> languages, boolean woman, String place) {
  public Member {
    languages = List.copyOf(languages);
  }

  @Override
  public String toString() {
    return "Member";
  }
}
