package org.pukar.text.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pukar.text.Graphemes;

/// Where a text is cut: as late as possible, which makes the fewest parts, and never inside a
/// letter. Immutable.
record Cut(Alphabet alphabet) {

  List<String> parts(String words) {
    if (alphabet.width(words) <= alphabet.room(Header.octets(alphabet, false))) {
      return List.of(words);
    }
    int room = alphabet.room(Header.octets(alphabet, true));
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int left = room;
    for (String letter : letters(words, room)) {
      int width = alphabet.width(letter);
      if (width > left) {
        parts.add(part.toString());
        part.setLength(0);
        left = room;
      }
      part.append(letter);
      left -= width;
    }
    parts.add(part.toString());
    return parts;
  }

  /// What is not cut. A letter under so many marks that no part holds it is cut between them.
  private List<String> letters(String words, int room) {
    return Graphemes.split(words).stream()
        .flatMap(letter -> alphabet.width(letter) <= room ? Stream.of(letter) : characters(letter))
        .toList();
  }

  private static Stream<String> characters(String letter) {
    return letter.codePoints().mapToObj(Character::toString);
  }
}
