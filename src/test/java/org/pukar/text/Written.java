package org.pukar.text;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes up words as they are written in the languages Pukar speaks, and some that nobody writes.
public final class Written {

  /// Letters of each kind: what a reader takes for one is often two to eleven units.
  private static final List<List<String>> SCRIPTS =
      List.of(
          List.of("a", "b", "Z", "7", "'", ".", "@", "é", "Δ"),
          List.of("€", "{", "}", "[", "~", "\\", "|", "^", "k"),
          List.of("क", "कि", "क्षि", "ज्ञा", "स्त्री", "ड़", "ड़", "ं", "र्‍य", "श्‍"),
          List.of("ଓ", "ଡ଼ି", "ଡ଼ି", "କ୍ଷ", "ସ୍ତ୍ରୀ", "କେ", "ନ୍ଦ୍ର"),
          List.of("বা", "ড়", "ড়", "ক্ষ", "ৎ", "ত্‍", "র‍্যা", "কো"),
          List.of("മ", "ൻ്റെ", "ന്‍", "ൽ", "ർ", "ക്ഷി", "സ്ത്രീ", "ൺ"),
          List.of("👨‍👩‍👧‍👦", "🇮🇳", "👍🏽", "🧑🏾‍🌾", "e\u0301\u0302", "☎️"));

  private Written() {}

  /// Up to so many words, divided by single spaces, each in one script, now and then a long one.
  public static String words(Random random, int most) {
    return joined(random.nextInt(most + 1), " ", () -> word(random));
  }

  public static String word(Random random) {
    List<String> script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    int letters = random.nextInt(40) == 0 ? 60 : 1 + random.nextInt(6);
    // A sign that belongs to the letter before it cannot begin a word.
    return script.getFirst() + joined(letters, "", () -> any(random, script));
  }

  /// Any UTF-16 at all: lone surrogates, controls, marks, all planes.
  public static String anything(Random random) {
    return joined(random.nextInt(30), "", () -> anyUnit(random));
  }

  private static String anyUnit(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf((char) random.nextInt(0x10000));
      case 1 -> String.valueOf((char) random.nextInt(0x80));
      case 2 -> Character.toString(random.nextInt(0x110000));
      case 3 -> any(random, List.of("\u0000", "\u202E", "\uD800", "\uDC00", "\u200D", " ", "\n"));
      default -> word(random);
    };
  }

  private static String any(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String joined(int count, String between, Supplier<String> item) {
    return Stream.generate(item).limit(count).collect(Collectors.joining(between));
  }
}
