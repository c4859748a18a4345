package org.pukar.text.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.pukar.text.Graphemes;

/// Where a text is cut: as late as possible, which makes the fewest parts, and never inside a
/// letter. Only the letters where a part is full are looked for. Immutable.
record Cut(Alphabet alphabet) {

  List<String> parts(String words) {
    if (alphabet.full(words, 0, alphabet.room(Header.octets(alphabet, false))) == words.length()) {
      return List.of(words);
    }
    int room = alphabet.room(Header.octets(alphabet, true));
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < words.length()) {
      int to = end(words, from, room);
      parts.add(words.substring(from, to));
      from = to;
    }
    return parts;
  }

  /// Where a part ends. A letter under so many marks that no part holds it is cut between them.
  private int end(String words, int from, int room) {
    int full = alphabet.full(words, from, room);
    if (full == words.length()) {
      return full;
    }
    MatchResult letter = Graphemes.around(words, from, full);
    boolean fitsNone = alphabet.full(words, letter.start(), room) < letter.end();
    return letter.start() > from && !fitsNone ? letter.start() : betweenPairs(words, full);
  }

  private static int betweenPairs(String words, int at) {
    boolean inside =
        Character.isLowSurrogate(words.charAt(at))
            && Character.isHighSurrogate(words.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
