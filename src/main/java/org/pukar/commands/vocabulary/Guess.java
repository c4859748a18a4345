package org.pukar.commands.vocabulary;

import java.util.Set;

/// Which known words a word of a text may be. Immutable; threads may share it.
///
/// @param words those that fit equally well, and better than all others; none with [Fit#NONE]
public record Guess(Set<String> words, Fit fit) {
  static final Guess NONE = new Guess(Set.of(), Fit.NONE);

  public Guess {
    words = Set.copyOf(words);
  }
}
