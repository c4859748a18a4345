package org.pukar.commands;

import java.util.List;
import java.util.Set;
import org.pukar.place.Place;
import org.pukar.text.Language;
import org.pukar.trade.Trade;

/// What a word, or a few together, may mean. Immutable; threads may share it.
sealed interface Meaning {

  /// How much a spelling of a command says.
  enum Use {
    /// The command, wherever it stands.
    ANY,
    /// The command if nothing stands with it but politeness.
    ALONE,
    /// Perhaps the command: to be asked.
    WEAK,
    /// Not the command, though it is spelled like it.
    NEVER
  }

  /// A spelling of a command.
  ///
  /// @param with beside what it counts as if it was [Use#ANY]: `trade`, `place`, `number`, or the
  ///   name of a [org.pukar.commands.Word]
  /// @param otherwise what else it may mean, where it is not sure
  record Keyword(Word word, Language spokenIn, Use use, Set<String> with, List<Word> otherwise)
      implements Meaning {}

  record OfTrade(Trade trade) implements Meaning {}

  record OfPlace(Place place) implements Meaning {}

  record OfLanguage(Language language) implements Meaning {}

  /// A word that is no command.
  record Plain(Kind kind) implements Meaning {}

  enum Kind {
    /// It only joins or pleads: for, please, ka, chahiye.
    POLITE,
    /// An ordinary word that looks like a misspelt command.
    OTHER,
    /// Wages.
    MONEY,
    /// Not given: beside money it is a complaint.
    LACK,
    /// What people complain of.
    TROUBLE
  }
}
