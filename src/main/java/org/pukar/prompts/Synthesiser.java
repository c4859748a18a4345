package org.pukar.prompts;

import org.pukar.speech.Clip;

/// A machine that reads words aloud. Threads share it.
public interface Synthesiser {

  /// What is heard, as a telephone wants it: WAV, one channel of 8,000 samples a second, 16 bits
  /// each.
  ///
  /// @throws SynthesisFailed if it cannot
  byte[] speak(Clip clip);
}
