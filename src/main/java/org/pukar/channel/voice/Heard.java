package org.pukar.channel.voice;

/// What came of the last prompt of a call. Immutable; prints nothing of it.
public sealed interface Heard {

  /// The call was just answered: there was none.
  record Begun() implements Heard {}

  /// The keys that were pressed, without the `#` that ended them; empty if none was.
  record Keys(String keys) implements Heard {
    /// The keys in what a provider writes of them. A `#` that ended others is none; alone it is
    /// one. Whatever no phone has is passed over: some write there why they stopped waiting.
    public static Keys of(String digits) {
      String keys = digits.replaceAll("[^0-9*#]", "");
      boolean isEnded = keys.length() > 1 && keys.endsWith("#");
      return new Keys(isEnded ? keys.substring(0, keys.length() - 1) : keys);
    }

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
