package org.pukar.commands.vocabulary;

/// How surely a word is the one that is known, the surest first. Immutable, as enums are.
public enum Fit {
  /// Letter for letter.
  EXACT,
  /// By ear.
  SOUND,
  /// But for a mistake.
  NEAR,
  /// It is none.
  NONE
}
