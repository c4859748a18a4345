package org.pukar.channel.voice;

/// What came of the last prompt of a call. Immutable; prints nothing of it.
public sealed interface Heard {

  /// The call was just answered: there was none.
  record Begun() implements Heard {}

  /// The keys that were pressed, without the `#` that ended them; empty if none was.
  record Keys(String keys) implements Heard {
    @Override
    public String toString() {
      return "Keys";
    }
  }

  /// The caller has spoken.
  ///
  /// @param url where the provider keeps the recording
  /// @param seconds how long it is; 0 if the provider does not say
  record Words(String url, int seconds) implements Heard {
    @Override
    public String toString() {
      return "Words";
    }
  }

  /// She was put through to a person, and is back.
  ///
  /// @param answered whether that person answered
  record Talked(boolean answered) implements Heard {}
}
