package org.pukar.commands;

import java.util.List;
import java.util.Optional;
import org.pukar.place.Place;
import org.pukar.text.Language;
import org.pukar.trade.Trade;

/// What a text was heard to say. Immutable; threads may share it.
public sealed interface Heard {

  /// A command.
  ///
  /// @param trade empty if none was named, or several that fit equally well
  /// @param place a State or a district; empty as the trade is
  /// @param language one that was named
  /// @param number all digits of the text in order, as 0-9: of STATUS those of a case, or empty
  /// @param rest what was written besides and not understood, as it was written; of COMPLAINT all
  ///   that was written besides the word
  /// @param spokenIn the language that the command is in, if it is in one only
  /// @param trades what may be meant if there is no one trade: two to eight, or none
  /// @param places what may be meant if there is no one place: two to eight, or none
  record Command(
      Word word,
      Optional<Trade> trade,
      Optional<Place> place,
      Optional<Language> language,
      String number,
      String rest,
      Optional<Language> spokenIn,
      List<Trade> trades,
      List<Place> places)
      implements Heard {
    public Command {
      trades = List.copyOf(trades);
      places = List.copyOf(places);
    }
  }

  /// It may be one of several commands, or is hardly one: to be asked, not guessed.
  ///
  /// @param meant at least one, the likeliest first
  record Unsure(List<Word> meant) implements Heard {
    public Unsure {
      meant = List.copyOf(meant);
    }
  }

  /// No command: an answer to a dialogue, or nothing that we understand.
  ///
  /// @param words as they were written
  record Free(String words) implements Heard {}
}
