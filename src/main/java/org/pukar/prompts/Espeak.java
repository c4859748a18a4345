package org.pukar.prompts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.pukar.speech.Clip;

/// The program `espeak-ng`, which reads English, Hindi, Odia, Bengali and Malayalam aloud. A
/// process for each clip; words go to it by a pipe, not on its command line, which others can read.
/// Threads share it.
public final class Espeak implements Synthesiser {
  private static final String PROGRAM = "espeak-ng";

  /// Words a minute: slower than it would, for somebody who hears it once, on a bad line.
  private static final String SPEED = "140";

  private static final int MOST_S = 20;
  private static final int HERTZ = 8_000;
  private static final int PAUSE_SAMPLES = HERTZ / 4;

  /// The filter keeps out what 8,000 samples cannot hold, and what would be heard as a hiss.
  private static final AudioFormat TELEPHONE =
      new AudioFormat(
          AudioFormat.Encoding.PCM_SIGNED,
          HERTZ,
          16,
          1,
          2,
          HERTZ,
          false,
          Map.of("interpolation", "sinc"));

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
  public void speak(Clip clip, Path to) {
    try {
      Path part = Files.createTempFile(to.toAbsolutePath().getParent(), "part", ".wav");
      try (AudioInputStream sound = clip.isPause() ? pause() : telephone(read(clip))) {
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, part.toFile());
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UnsupportedAudioFileException e) {
      throw new SynthesisFailed(PROGRAM + " gave no sound for " + clip, e);
    }
  }

  private static AudioInputStream pause() {
    byte[] silence = new byte[2 * PAUSE_SAMPLES];
    return new AudioInputStream(new ByteArrayInputStream(silence), TELEPHONE, PAUSE_SAMPLES);
  }

  private static AudioInputStream telephone(byte[] wave)
      throws IOException, UnsupportedAudioFileException {
    AudioInputStream spoken = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave));
    byte[] resampled = AudioSystem.getAudioInputStream(TELEPHONE, spoken).readAllBytes();
    return new AudioInputStream(
        new ByteArrayInputStream(resampled), TELEPHONE, resampled.length / 2);
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
