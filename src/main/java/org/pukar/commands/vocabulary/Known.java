package org.pukar.commands.vocabulary;

import java.lang.Character.UnicodeScript;
import org.pukar.spelling.Spelling;

/// A word that is known. Immutable; threads may share it.
///
/// @param script in which alone it is this word; [#ANY] if it is in all
record Known(String form, UnicodeScript script, Spelling spelling) {
  static final UnicodeScript ANY = UnicodeScript.COMMON;

  private static final int SHORT = 3;

  /// The script of a word's first letter.
  static UnicodeScript scriptOf(String form) {
    return UnicodeScript.of(form.codePointAt(0));
  }

  boolean isIn(UnicodeScript other) {
    return script == ANY || script == other;
  }

  /// Whether a word of that spelling sounds the same; short ones are too many to be known by ear.
  boolean soundsLike(Spelling other) {
    return other.letters().length() > SHORT
        && spelling.letters().length() > SHORT
        && spelling.sound().equals(other.sound());
  }
}
