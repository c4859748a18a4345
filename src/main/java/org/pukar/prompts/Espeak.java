package org.pukar.prompts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pukar.speech.Clip;

/// The program `espeak-ng`, which reads English, Hindi, Odia, Bengali and Malayalam aloud. A
/// process for each clip; words go to it by a pipe, not on its command line, which others can read.
/// Threads share it.
public final class Espeak implements Synthesiser {
  private static final String PROGRAM = "espeak-ng";

  /// Words a minute: slower than it would, for somebody who hears it once, on a bad line.
  private static final String SPEED = "140";

  private static final int MOST_S = 20;
  private static final int PAUSE_SAMPLES = Wave.HERTZ / 4;

  /// Whether the program is there.
  public static boolean isThere() {
    try {
      Process process =
          new ProcessBuilder(PROGRAM, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(MOST_S, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public byte[] speak(Clip clip) {
    try {
      return clip.isPause() ? Wave.silence(PAUSE_SAMPLES) : Wave.telephone(read(clip));
    } catch (IOException e) {
      throw new SynthesisFailed(PROGRAM + " gave no sound for " + clip, e);
    }
  }

  private static byte[] read(Clip clip) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(PROGRAM, "-v", clip.language().code(), "-s", SPEED, "--stdin", "--stdout"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream words = process.getOutputStream()) {
      words.write(clip.words().getBytes(StandardCharsets.UTF_8));
    }
    byte[] wave = process.getInputStream().readAllBytes();
    if (!hasEnded(process)) {
      process.destroyForcibly();
      throw new SynthesisFailed(PROGRAM + " failed with " + clip);
    }
    return wave;
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(MOST_S, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
