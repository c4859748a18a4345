package org.pukar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.stream.Collectors;

/// A text's form for comparing, never for sending or keeping: two spellings that a reader takes for
/// the same word have the same form. Stateless: threads may share it.
public final class Folded {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String ZWNJ = "\u200C";
  private static final String ZWJ = "\u200D";
  private static final String MALAYALAM_VIRAMA = "\u0D4D";

  /// Letters that stand for a consonant without its vowel, and the consonant with a virama, as they
  /// are also typed (Unicode Standard, 12.9, table 12-42; for Bengali's khanda ta 12.2).
  private static final Map<Integer, String> DEAD_CONSONANTS =
      Map.of(
          0x0D7A, "\u0D23\u0D4D",
          0x0D7B, "\u0D28\u0D4D",
          0x0D7C, "\u0D30\u0D4D",
          0x0D7D, "\u0D32\u0D4D",
          0x0D7E, "\u0D33\u0D4D",
          0x0D7F, "\u0D15\u0D4D",
          0x0D54, "\u0D2E\u0D4D",
          0x0D55, "\u0D2F\u0D4D",
          0x0D56, "\u0D34\u0D4D",
          0x09CE, "\u09A4\u09CD");

  private Folded() {}

  /// NFC (which also makes the two ways to write a nukta letter one), without joiners, chillus as
  /// consonant and virama, case folded, digits as 0-9.
  public static String of(String text) {
    String plain = withoutChillus(text.replace(ZWNJ, "").replace(ZWJ, ""));
    String folded = UCharacter.foldCase(NFC.normalize(plain), true);
    return Typed.digits(NFC.normalize(folded));
  }

  private static String withoutChillus(String text) {
    return text.codePoints()
        .mapToObj(cp -> DEAD_CONSONANTS.getOrDefault(cp, Character.toString(cp)))
        .collect(Collectors.joining())
        // ന്റ is also typed as chillu, virama, ra.
        .replace(MALAYALAM_VIRAMA + MALAYALAM_VIRAMA, MALAYALAM_VIRAMA);
  }
}
