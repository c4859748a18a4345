package org.pukar.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name, or what somebody typed, made ready to be compared. Immutable; threads may share it.
///
/// @param words in the letters a to z, with a space between, whatever script the name is in; may be
///   kept as the text form of a spelling
/// @param letters the words without spaces
/// @param sound one letter for each sound that is written in several ways
/// @param bones the sound without what people leave out or confound: vowels and h
/// @param firm the letters of which a name keeps some form even if it is misspelt
public record Spelling(String words, String letters, String sound, String bones, int firm) {

  /// How a text is spelled; empty if no word is in it.
  public static Optional<Spelling> of(String text) {
    return of(Sounds.words(text));
  }

  /// How these words are spelled as one name; empty if there are none.
  public static Optional<Spelling> of(List<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(ofWords(String.join(" ", words)));
  }

  private static Spelling ofWords(String words) {
    String letters = words.replace(" ", "");
    return ofKnown(words, Sounds.fold(letters));
  }

  /// As it was kept: nothing is spelled again.
  ///
  /// @param words of a spelling
  /// @param sound of the same spelling
  public static Spelling ofKnown(String words, String sound) {
    String letters = words.replace(" ", "");
    return new Spelling(words, letters, sound, Sounds.bones(sound), Distance.firm(sound));
  }

  /// The words, one by one.
  public List<String> list() {
    return List.of(words.split(" "));
  }

  /// The name without its first word, without its first two, and so on.
  public List<Spelling> tails() {
    List<Spelling> tails = new ArrayList<>();
    for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
      tails.add(ofWords(words.substring(at + 1)));
    }
    return tails;
  }
}
