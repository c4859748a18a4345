package org.pukar.channel.voice.live;

/// Is told of each missed call, and nothing of who rang. Threads share it.
@FunctionalInterface
public interface RingObserver {

  /// What became of it.
  enum Rang {
    /// It is taken down; she is called back.
    TAKEN,
    /// It could not be: its provider is told so.
    NOT_TAKEN,
    /// The number is withheld, or none that we ring: foreign, or dear.
    NOT_CALLED
  }

  void rang(String provider, Rang what);
}
