package org.pukar.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pukar.commands.Word;

/// Commands as a session keeps them. Stateless.
final class Written {
  /// The value that holds what may be meant: names of commands, with commas.
  static final String MEANT = "meant";

  /// The value that holds a language's code.
  static final String LANGUAGE = "language";

  private Written() {}

  static String of(Word word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String of(List<Word> words) {
    return words.stream().map(Written::of).collect(Collectors.joining(","));
  }

  static List<Word> words(String written) {
    return Arrays.stream(written.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> Word.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }
}
