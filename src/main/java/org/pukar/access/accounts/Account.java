package org.pukar.access.accounts;

import org.pukar.access.Actor;
import org.pukar.text.Language;

/// Somebody who signs in at the desk. Immutable; prints her id alone.
///
/// @param name that she signs in with, in small letters
/// @param shown how colleagues know her
/// @param language in which the desk speaks to her
/// @param hasSecret whether a code of her phone is asked behind the password
public record Account(
    Actor actor, String name, String shown, Language language, boolean hasSecret) {

  @Override
  public String toString() {
    return "Account[" + actor.id() + "]";
  }
}
