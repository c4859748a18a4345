package org.pukar.dialogue.heard;

import org.pukar.phone.PhoneNumber;

/// What a call waits for once its prompt was heard. Immutable; prints no number.
public sealed interface Wants {

  /// One key, which may be pressed before the prompt is over.
  record Key() implements Wants {}

  /// Digits: so many at most, or fewer and a `#`.
  record Digits(int most) implements Wants {}

  /// Words, spoken after a tone, until a key is pressed or the caller is silent.
  record Recording(int seconds) implements Wants {}

  /// A key, or that so many seconds pass: somebody waits for a person.
  record Turn(int seconds) implements Wants {}

  /// That the caller is put through to this phone and comes back when nobody talks any more.
  record Person(PhoneNumber phone) implements Wants {
    @Override
    public String toString() {
      return "Person";
    }
  }

  /// Nothing: the call is over.
  record Nothing() implements Wants {}
}
