package org.pukar.spelling;

import java.text.Normalizer;

/// Writes the scripts of India in Latin letters, as far as is needed to compare names. Pure.
///
/// Unicode lays out the nine blocks from Devanagari to Malayalam alike, after the Indian standard
/// ISCII, so one table of a block's 128 places serves them all. (ICU's transliterator does more and
/// needs seconds to load.)
final class Brahmic {
  private static final int FIRST = 0x0900;
  private static final int LAST = 0x0D7F;
  private static final int BLOCK = 0x80;
  private static final int BENGALI = 0x0980;
  private static final int ODIA = 0x0B00;

  private static final int NUKTA = 0x3C;
  private static final int VIRAMA = 0x4D;
  private static final int YA = 0x2F;

  /// Places 0x01 to 0x14 of a block: nasals, the breath, vowels that stand alone.
  private static final String[] ALONE =
      "n n h - a aa i ii u uu ri li e e e ai o o o au".split(" ", -1);

  /// Places 0x15 to 0x39: consonants, which carry an a unless a sign follows.
  private static final String[] CONSONANTS =
      "k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h"
          .split(" ", -1);

  /// Places 0x3E to 0x4C: the signs of vowels behind a consonant.
  private static final String[] SIGNS = "aa i ii u uu ri ri e e e ai o o o au".split(" ", -1);

  /// Places 0x58 to 0x5F: consonants with a dot below.
  private static final String[] DOTTED = "k kh g j r rh f y".split(" ", -1);

  /// Places 0x7A to 0x7F: Malayalam's consonants without a vowel.
  private static final String[] CHILLUS = "n n r l l k".split(" ", -1);

  private Brahmic() {}

  /// The text with all letters of Indian scripts in a to z; the rest is left as it is.
  static String latin(String text) {
    String composed = Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFC);
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      char next = i + 1 < composed.length() ? composed.charAt(i + 1) : ' ';
      if (!isIndian(c)) {
        latin.append(c);
      } else if (isIndian(next) && next % BLOCK == NUKTA) {
        char after = i + 2 < composed.length() ? composed.charAt(i + 2) : ' ';
        latin.append(letters(dotted(c % BLOCK), c, after));
      } else {
        latin.append(letters(c % BLOCK, c, next));
      }
    }
    return latin.toString();
  }

  private static boolean isIndian(char c) {
    return c >= FIRST && c <= LAST;
  }

  /// The place of a consonant with its dot, where that changes the sound: r for d, y for j.
  private static int dotted(int place) {
    return switch (place) {
      case 0x21 -> 0x5C;
      case 0x22 -> 0x5D;
      case YA -> 0x5F;
      default -> place;
    };
  }

  private static String letters(int place, char c, char next) {
    if (place >= 0x01 && place <= 0x14) {
      return ALONE[place - 0x01];
    } else if (place >= 0x15 && place <= 0x39) {
      return consonant(place, c) + vowel(next);
    } else if (place >= 0x3E && place <= 0x4C) {
      return SIGNS[place - 0x3E];
    } else if (place >= 0x58 && place <= 0x5F) {
      return DOTTED[place - 0x58] + vowel(next);
    } else {
      return place >= 0x7A ? CHILLUS[place - 0x7A] : "";
    }
  }

  private static String consonant(int place, char c) {
    int block = c - c % BLOCK;
    boolean isJa = place == YA && (block == BENGALI || block == ODIA);
    return isJa ? "j" : CONSONANTS[place - 0x15];
  }

  /// The a of a consonant; at the end of a word it is written but mostly not spoken.
  private static String vowel(char next) {
    int place = next % BLOCK;
    boolean isSign = place >= 0x3E && place <= VIRAMA;
    return isIndian(next) && !isSign ? "a" : "";
  }
}
