package org.pukar.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.speech.Clip;
import org.pukar.text.Language;

/// The machine speaks all our languages, as a telephone wants it.
@Tag("speech")
class EspeakTest {
  @ParameterizedTest
  @CsvSource({
    "ENGLISH,Your complaint is written down.",
    "HINDI,आपकी शिकायत दर्ज हो गई।",
    "ODIA,ଆପଣଙ୍କ ଅଭିଯୋଗ ଲେଖାଗଲା।",
    "BENGALI,আপনার নালিশ লেখা হয়েছে।",
    "MALAYALAM,നിങ്ങളുടെ പരാതി എഴുതി.",
  })
  void itIsHeard(Language language, String words) throws Exception {
    try (AudioInputStream sound = spoken(new Clip(language, words))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getSampleRate()).isEqualTo(8000);
      assertThat(format.getChannels()).isOne();
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(sound.getFrameLength()).isBetween(8_000L, 8 * 8_000L);
      assertThat(loudest(sound.readAllBytes())).isGreaterThan(5_000);
    }
  }

  @Test
  void aPauseIsAQuarterOfASecondOfNothing() throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream sound = spoken(new Clip(Language.HINDI, ""))) {
      assertThat(sound.getFrameLength()).isEqualTo(2_000);
      assertThat(loudest(sound.readAllBytes())).isZero();
    }
  }

  private static AudioInputStream spoken(Clip clip)
      throws IOException, UnsupportedAudioFileException {
    return AudioSystem.getAudioInputStream(new ByteArrayInputStream(new Espeak().speak(clip)));
  }

  private static int loudest(byte[] samples) {
    int loudest = 0;
    for (int i = 0; i + 1 < samples.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((samples[i + 1] << 8) | (samples[i] & 0xff)));
    }
    return loudest;
  }
}
