package org.pukar.prompts;

import java.nio.file.Path;
import org.pukar.speech.Clip;

/// A machine that reads words aloud. Threads share it.
public interface Synthesiser {

  /// Writes what is heard as a telephone wants it: WAV, one channel of 8,000 samples a second, 16
  /// bits each.
  ///
  /// @throws SynthesisFailed if it cannot; nothing is at `to` then
  void speak(Clip clip, Path to);
}
