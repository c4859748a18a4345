package org.pukar.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pukar.commands.Meaning.Keyword;
import org.pukar.commands.Meaning.Kind;
import org.pukar.commands.Meaning.OfLanguage;
import org.pukar.commands.Meaning.OfPlace;
import org.pukar.commands.Meaning.OfTrade;
import org.pukar.commands.Meaning.Plain;
import org.pukar.commands.Meaning.Use;
import org.pukar.csv.Csv;
import org.pukar.place.Places;
import org.pukar.text.Gsm7;
import org.pukar.text.Language;
import org.pukar.trade.Trades;

/// Fills a lexicon from the tables of commands. For one thread and one reading.
final class LexiconReader {
  private final Path folder;
  private final Lexicon lexicon = new Lexicon();

  LexiconReader(Path folder) {
    this.folder = folder;
  }

  void addNames(Trades trades, Places places) {
    trades.names().forEach(named -> lexicon.add(named.name(), new OfTrade(named.thing())));
    places.names().forEach(named -> lexicon.add(named.name(), new OfPlace(named.thing())));
  }

  Lexicon read() {
    Csv.read(folder.resolve("keywords.csv")).forEach(this::addKeywords);
    for (Csv.Row row : Csv.read(folder.resolve("languages.csv"))) {
      Meaning meaning = new OfLanguage(language(row, row.text("language")));
      each(row, spelling -> lexicon.add(spelling, meaning));
    }
    for (Csv.Row row : Csv.read(folder.resolve("plain.csv"))) {
      Meaning meaning = new Plain(constant(row, "kind", Kind.class));
      each(row, spelling -> lexicon.add(spelling, meaning));
    }
    return lexicon;
  }

  private void addKeywords(Csv.Row row) {
    Word word = constant(row, "word", Word.class);
    Use use = constant(row, "use", Use.class);
    Set<String> with = Set.copyOf(parts(row.text("with")));
    List<Word> otherwise =
        parts(row.text("otherwise")).stream()
            .map(name -> constant(row, name, Word.class, "otherwise"))
            .toList();
    each(
        row,
        spelling -> {
          Language spokenIn = spokenIn(row, spelling);
          lexicon.add(spelling, new Keyword(word, spokenIn, use, with, otherwise));
        });
  }

  /// The language in the letters that it is spelled in.
  private static Language spokenIn(Csv.Row row, String spelling) {
    String code = row.text("language");
    boolean isLatin = Gsm7.canWrite(spelling) && !code.equals("en");
    return language(row, isLatin ? code + "-Latn" : code);
  }

  private static Language language(Csv.Row row, String code) {
    return Language.find(code).orElseThrow(() -> row.fault("there is no language " + code));
  }

  private static void each(Csv.Row row, Consumer<String> deed) {
    List<String> spellings = parts(row.text("spellings"));
    if (spellings.isEmpty()) {
      throw row.fault("spellings is empty");
    }
    spellings.forEach(deed);
  }

  private static List<String> parts(String cell) {
    return Stream.of(cell.split("\\|", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static <E extends Enum<E>> E constant(Csv.Row row, String column, Class<E> type) {
    return constant(row, row.text(column), type, column);
  }

  private static <E extends Enum<E>> E constant(
      Csv.Row row, String name, Class<E> type, String column) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw row.fault(column + " cannot be " + name);
    }
  }
}
