package org.pukar.commands;

import java.nio.file.Path;
import org.pukar.place.Places;
import org.pukar.trade.Trades;

/// Understands what people text: commands, trades, places and languages in any order, script and
/// spelling. Immutable once read; threads may share it.
public final class Commands {
  private final Lexicon lexicon;

  private Commands(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Reads `keywords.csv`, `languages.csv` and `plain.csv`.
  ///
  /// @param trades whose names are understood
  /// @param places whose States and districts are understood; its database is not asked
  /// @throws java.io.UncheckedIOException if a file cannot be read
  /// @throws org.pukar.csv.CsvException if a table is not what it should be, with file and line
  public static Commands read(Path folder, Trades trades, Places places) {
    LexiconReader reader = new LexiconReader(folder);
    reader.addNames(trades, places);
    return new Commands(reader.read());
  }

  /// What a text says, whatever it holds.
  ///
  /// @param words as they came
  /// @param expecting what the last message to that phone waits for
  public Heard hear(String words, Expecting expecting) {
    Said said = Said.of(words, lexicon);
    return new Judgement(said, expecting).heard();
  }
}
