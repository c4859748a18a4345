package org.pukar.channel.sms.smpp.words;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.pukar.text.Graphemes;
import org.pukar.text.Gsm7;

/// Texts in the 7-bit alphabet where it has all their letters, else in 16-bit units; no national
/// tables. Immutable; threads share it.
///
/// @param standard the SMSC's default alphabet, in which 7-bit texts go out
public record PlainCutting(Alphabet standard) implements Cutting {
  private static final byte DEFAULT = 0;
  private static final byte UCS_2 = 8;

  @Override
  public List<Cut> cut(String words, int reference) {
    Charset charset = standard.charset().orElse(UTF_16BE);
    boolean isPlain = Gsm7.canWrite(words) && charset.newEncoder().canEncode(words);
    List<String> parts =
        isPlain ? parts(words, Gsm7::septets, 160, 153) : parts(words, String::length, 70, 67);
    return IntStream.range(0, parts.size())
        .mapToObj(at -> cut(parts, at, isPlain, reference))
        .toList();
  }

  private Cut cut(List<String> parts, int at, boolean isPlain, int reference) {
    byte[] header =
        parts.size() == 1
            ? new byte[0]
            : new byte[] {5, 0, 3, (byte) reference, (byte) parts.size(), (byte) (at + 1)};
    String part = parts.get(at);
    return isPlain
        ? new Cut(header, plain(part), DEFAULT)
        : new Cut(header, part.getBytes(UTF_16BE), UCS_2);
  }

  private byte[] plain(String part) {
    return standard.charset().map(part::getBytes).orElseGet(() -> GsmOctets.write(part));
  }

  private static List<String> parts(
      String words, ToIntFunction<String> size, int alone, int joined) {
    if (size.applyAsInt(words) <= alone) {
      return List.of(words);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int taken = 0;
    for (String letter : Graphemes.split(words)) {
      int width = size.applyAsInt(letter);
      if (taken + width > joined) {
        parts.add(part.toString());
        part.setLength(0);
        taken = 0;
      }
      part.append(letter);
      taken += width;
    }
    parts.add(part.toString());
    return parts;
  }

  @Override
  public String read(byte[] header, byte[] octets) {
    return GsmOctets.read(octets);
  }
}
