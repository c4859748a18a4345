package org.pukar.place;

import java.util.Optional;

/// A place in India: a State, a district, or smaller. Immutable; threads may share it.
///
/// @param level how large it is; Union Territories count as States
/// @param code its code in the Local Government Directory, unique among places of its level only
/// @param parent the id of the smallest known place that it lies in; only States have none
/// @param english its official name in English
/// @param local its name in the local language and script, or empty if not known
/// @param localLanguage the BCP 47 code of the local language (`or`), or empty if not known
/// @param hindi its name in Hindi, or empty if not known
public record Place(
    Level level,
    int code,
    Optional<String> parent,
    String english,
    String local,
    String localLanguage,
    String hindi) {

  /// By which the place is kept and named to other parts: `s21`, `d358`, `b3104`, `p115032`.
  public String id() {
    return level.letter() + code;
  }
}
