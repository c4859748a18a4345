package org.pukar.text.segment;

/// One message of those that carry a text. Immutable; prints nothing of it.
///
/// @param text what it carries of the text
/// @param number which it is, from 1
/// @param of how many there are
public record Part(String text, Alphabet alphabet, int number, int of) {

  /// The user-data header, its length octet first; empty if it needs none.
  ///
  /// @param reference the same for all parts of one text, another for the next to that phone; its
  ///   lowest eight bits count
  public byte[] header(int reference) {
    return Header.write(this, reference);
  }

  /// What follows the header: an octet a septet (as SMPP takes them), or UTF-16, higher octet
  /// first.
  public byte[] payload() {
    return alphabet.write(text);
  }

  @Override
  public String toString() {
    return "Part[" + number + " of " + of + "]";
  }
}
