package org.pukar.workers;

import java.util.HashMap;
import java.util.Map;
import org.pukar.place.Places;
import org.pukar.text.Language;
import org.pukar.text.Longest;
import org.pukar.text.catalog.Catalog;
import org.pukar.trade.Trades;

/// Says what a record has, in a language. Threads share it.
final class RecordWords {
  /// The greeting's name, shortened.
  static final String SHORT_NAME = "worker_first";

  /// What a corrected field said before.
  static final String BEFORE = "worker_before";

  private static final String LONGEST_NAME = "क".repeat(40);
  private static final String LONGEST_SHORT = "क".repeat(16);

  private final Trades trades;
  private final Places places;

  RecordWords(Trades trades, Places places) {
    this.trades = trades;
    this.places = places;
  }

  /// The name of the value that tells a field.
  static String value(Field field) {
    return "worker_" + field.code();
  }

  /// Every value that is told of a record.
  Map<String, String> values(Worker worker, Language language) {
    Map<String, String> values = new HashMap<>();
    for (Field field : Field.values()) {
      values.put(value(field), say(worker, field, language));
    }
    values.put(SHORT_NAME, Names.inShort(worker.name()));
    return values;
  }

  /// What the record says there.
  String say(Worker worker, Field field, Language language) {
    String kept = worker.get(field);
    return switch (field) {
      case NAME -> kept;
      case TRADE -> trades.find(kept).map(trade -> trade.label(language)).orElse(kept);
      case HOME, WORK -> places.find(kept).map(p -> places.label(p, language)).orElse(kept);
      case LANGUAGE -> kept;
    };
  }

  /// The longest values, for whoever looks whether they fit.
  Map<String, String> longest(Language language) {
    Map<String, String> values = new HashMap<>();
    values.put(value(Field.NAME), latin(LONGEST_NAME, language));
    values.put(SHORT_NAME, latin(LONGEST_SHORT, language));
    values.put(value(Field.TRADE), longestTrade(language));
    values.put(value(Field.HOME), longestPlace(language));
    values.put(value(Field.WORK), longestPlace(language));
    values.put(value(Field.LANGUAGE), Language.MALAYALAM.code());
    values.put(BEFORE, Longest.of(values.values().stream()));
    return values;
  }

  static String longestShort(Catalog words) {
    return latin(LONGEST_SHORT, words.language());
  }

  /// A name in a script makes any screen one of 80 letters; the words around it are then drawn so
  /// by the languages that have it.
  private static String latin(String name, Language language) {
    return language.isLatin() ? "W".repeat(name.length()) : name;
  }

  private String longestTrade(Language language) {
    return Longest.of(trades.all().stream().map(trade -> trade.label(language)));
  }

  private String longestPlace(Language language) {
    return Longest.of(places.all().stream().map(place -> places.label(place, language)));
  }
}
