package org.pukar.commands;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.pukar.csv.Csv;
import org.pukar.place.Shipped;
import org.pukar.trade.Trades;

/// The commands that we ship, and what they are tried on.
final class Ear {
  static final Trades TRADES = Trades.read(Path.of("config/trades"));
  static final Commands COMMANDS =
      Commands.read(Path.of("config/commands"), TRADES, Shipped.PLACES);

  private Ear() {}

  static Heard hear(String text) {
    return COMMANDS.hear(text, Expecting.NOTHING);
  }

  /// What a text was heard to say, in short: the word, ASK or FREE.
  static String told(Heard heard) {
    return switch (heard) {
      case Heard.Command command -> command.word().name();
      case Heard.Unsure _ -> "ASK";
      case Heard.Free _ -> "FREE";
    };
  }

  static List<Csv.Row> rows(String file) {
    return Csv.read(
        Path.of(URI.create(Objects.requireNonNull(Ear.class.getResource(file)).toString())));
  }
}
