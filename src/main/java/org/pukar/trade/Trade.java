package org.pukar.trade;

import org.pukar.text.Language;

/// Something that people work as. Immutable; threads may share it.
///
/// @param id by which it is kept and named to other parts: `mason`
/// @param group the id of the group, or part of one, that it stands in
/// @param code its code in NCO-2015, or its unit group's if no more is known; not unique
public record Trade(String id, String group, String code, Labels labels) {

  /// Its short name for a screen; in English if the language has none.
  public String label(Language language) {
    return labels.in(language);
  }
}
