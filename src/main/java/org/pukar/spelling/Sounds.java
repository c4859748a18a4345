package org.pukar.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is left of a name once spelling is taken away: Latin letters for any Indian script, and one
/// letter for sounds that are written in several ways. Stateless; threads may share it.
public final class Sounds {
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /// How "district" sounds as callers write it behind a name, in the languages of Pukar.
  private static final Set<String> DISTRICT = Set.of("distrikt", "dist", "jila", "jela", "jil");

  /// Applied in this order; a capital C is the sound of "ch".
  private static final String[][] FOLDS = {
    {"chh", "ch"},
    {"ch", "C"},
    {"ck", "k"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"ph", "f"},
    {"zh", "l"},
    {"sh", "s"},
    {"th", "t"},
    {"dh", "d"},
    {"bh", "b"},
    {"gh", "g"},
    {"kh", "k"},
    {"jh", "j"},
    {"rh", "r"},
    {"z", "j"},
    {"w", "v"},
    {"ee", "i"},
    {"oo", "u"},
    {"y", "i"},
    {"ou", "o"},
    {"au", "o"},
    {"ai", "e"},
    {"ae", "e"},
  };

  private Sounds() {}

  /// The words of a text in the letters a to z, without those that only say "district".
  public static List<String> words(String text) {
    return WORD.matcher(Brahmic.latin(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> !DISTRICT.contains(fold(word)))
        .toList();
  }

  /// A word or several, in the letters a to z, reduced to their sound.
  public static String fold(String letters) {
    String folded = letters;
    for (String[] fold : FOLDS) {
      folded = folded.replace(fold[0], fold[1]);
    }
    return undoubled(folded);
  }

  /// The consonants of a sound, one letter for those that are confounded, none of them doubled.
  static String bones(String sound) {
    StringBuilder bones = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      if ("aeiouh".indexOf(sound.charAt(i)) < 0) {
        bones.append(Distance.kin(sound.charAt(i)));
      }
    }
    return undoubled(bones.toString());
  }

  private static String undoubled(String letters) {
    StringBuilder single = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
        single.append(letters.charAt(i));
      }
    }
    return single.toString();
  }
}
