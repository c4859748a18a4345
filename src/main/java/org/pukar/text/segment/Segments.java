package org.pukar.text.segment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.pukar.text.Encoding;

/// Cuts texts into parts at the least cost, and reads parts back. Stateless: threads may share it.
public final class Segments {

  /// More cannot be numbered in a header.
  private static final int MOST = 255;

  private static final Alphabet PLAIN = NationalTables.alphabet(0, 0);
  private static final Alphabet UNITS = new SixteenBit();

  /// Fewest parts; of those the shorter headers, then the fewer septets.
  private static final Comparator<Segmented> CHEAPEST =
      Comparator.<Segmented>comparingInt(s -> s.parts().size())
          .thenComparingInt(s -> s.alphabet().elements().length)
          .thenComparingInt(
              s -> s.parts().stream().mapToInt(p -> s.alphabet().width(p.text())).sum());

  private Segments() {}

  /// The parts that say exactly these words: in the 7-bit alphabet if it has all their letters;
  /// else in national tables, if the link takes them and that makes fewer parts than 16-bit units;
  /// else in those. No part ends inside a letter, unless that letter is longer than a part.
  ///
  /// @throws IllegalArgumentException if they are too long for 255 parts
  public static Segmented of(String words, Tables allowed) {
    Segmented parts = cheapest(words, allowed);
    if (parts.parts().size() > MOST) {
      throw new IllegalArgumentException("a text of " + parts.parts().size() + " parts");
    }
    return parts;
  }

  private static Segmented cheapest(String words, Tables allowed) {
    if (PLAIN.canWrite(words)) {
      return in(PLAIN, words);
    }
    Segmented units = in(UNITS, words);
    if (units.parts().size() == 1) {
      return units;
    }
    return NationalTables.national().stream()
        .filter(alphabet -> allowed.allow(alphabet.tables()) && alphabet.canWrite(words))
        .map(alphabet -> in(alphabet, words))
        .filter(national -> national.parts().size() < units.parts().size())
        .min(CHEAPEST)
        .orElse(units);
  }

  private static Segmented in(Alphabet alphabet, String words) {
    List<String> cut = new Cut(alphabet).parts(words);
    return new Segmented(
        alphabet,
        IntStream.rangeClosed(1, cut.size())
            .mapToObj(number -> new Part(cut.get(number - 1), alphabet, number, cut.size()))
            .toList());
  }

  /// What a part says. Total: what is cut short, or in no table, is read as far as it goes.
  ///
  /// @param header the user-data header, its length octet first; empty if there was none
  /// @param octets what followed it, as [Part#payload] gives them
  public static String read(Encoding encoding, byte[] header, byte[] octets) {
    Alphabet alphabet =
        switch (encoding) {
          case GSM7 -> Header.read(header);
          case UCS2 -> UNITS;
        };
    return alphabet.read(octets);
  }
}
