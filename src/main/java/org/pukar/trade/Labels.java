package org.pukar.trade;

import java.util.EnumMap;
import java.util.Map;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;
import org.pukar.text.Language;

/// What screens show for a trade or a group, language by language; English where a language has
/// none. Immutable; threads may share it.
final class Labels {
  /// Of a screen of 80 letters, so that a page holds several.
  private static final int MOST_UNITS = 16;

  /// Of a screen of 182 letters.
  private static final int MOST_LATIN = 24;

  private final Map<Language, String> labels;

  private Labels(Map<Language, String> labels) {
    this.labels = labels;
  }

  /// Reads the columns `label_en`, `label_hi` ... of a row.
  ///
  /// @throws CsvException if the English label is missing or one is too long
  static Labels read(Csv.Row row) {
    Map<Language, String> labels = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String label = row.text("label_" + language.code());
      int most = language.isLatin() ? MOST_LATIN : MOST_UNITS;
      if (label.length() > most) {
        throw row.fault("label_" + language.code() + " has more than " + most + " letters");
      }
      if (!label.isEmpty()) {
        labels.put(language, label);
      }
    }
    if (!labels.containsKey(Language.ENGLISH)) {
      throw row.fault("label_en is empty");
    }
    return new Labels(labels);
  }

  String in(Language language) {
    String label = labels.get(language);
    return label == null ? labels.getOrDefault(Language.ENGLISH, "") : label;
  }
}
