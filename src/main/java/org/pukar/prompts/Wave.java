package org.pukar.prompts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Sounds as a telephone wants them, in memory. Stateless.
final class Wave {
  static final int HERTZ = 8_000;

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

  private Wave() {}

  static byte[] silence(int samples) {
    return written(new byte[2 * samples]);
  }

  /// Any sound that Java can read as a telephone's.
  ///
  /// @throws IOException if it is none
  static byte[] telephone(byte[] sound) throws IOException {
    return written(samples(sound));
  }

  private static byte[] samples(byte[] sound) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound));
        AudioInputStream plain = plain(in)) {
      return (plain.getFormat().matches(TELEPHONE)
              ? plain
              : AudioSystem.getAudioInputStream(TELEPHONE, plain))
          .readAllBytes();
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException("no sound that can be read", e);
    }
  }

  /// What people recorded comes packed, as MP3, with any number of samples.
  private static AudioInputStream plain(AudioInputStream in) {
    AudioFormat of = in.getFormat();
    if (of.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)) {
      return in;
    }
    AudioFormat unpacked =
        new AudioFormat(
            AudioFormat.Encoding.PCM_SIGNED,
            of.getSampleRate(),
            16,
            of.getChannels(),
            2 * of.getChannels(),
            of.getSampleRate(),
            false);
    return AudioSystem.getAudioInputStream(unpacked, in);
  }

  /// Several sounds, one after the other.
  static byte[] joined(List<byte[]> sounds) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (byte[] sound : sounds) {
        all.write(samples(sound));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written(all.toByteArray());
  }

  private static byte[] written(byte[] samples) {
    ByteArrayOutputStream wave = new ByteArrayOutputStream();
    AudioInputStream sound =
        new AudioInputStream(new ByteArrayInputStream(samples), TELEPHONE, samples.length / 2);
    try {
      AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wave);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wave.toByteArray();
  }
}
