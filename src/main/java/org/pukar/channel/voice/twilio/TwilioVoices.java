package org.pukar.channel.voice.twilio;

import com.twilio.twiml.voice.Say;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pukar.channel.voice.Sound;
import org.pukar.channel.voice.Voices;
import org.pukar.text.Language;

/// The voices in which Twilio reads our languages; it has none for Odia. Stateless.
///
/// Source: the enums of Twilio's own library.
final class TwilioVoices {
  private record Spoken(Say.Language language, Say.Voice voice) {}

  private static final Map<Language, Spoken> SPOKEN =
      Map.of(
          Language.ENGLISH, new Spoken(Say.Language.EN_IN, Say.Voice.GOOGLE_EN_IN_NEURAL2_A),
          Language.HINDI, new Spoken(Say.Language.HI_IN, Say.Voice.GOOGLE_HI_IN_NEURAL2_A),
          Language.BENGALI, new Spoken(Say.Language.BN_IN, Say.Voice.GOOGLE_BN_IN_WAVENET_A),
          Language.MALAYALAM, new Spoken(Say.Language.ML_IN, Say.Voice.GOOGLE_ML_IN_WAVENET_A));

  private static final Voices VOICES = new Voices(SPOKEN.keySet());

  private TwilioVoices() {}

  /// A prompt as Twilio can give it.
  static List<Sound> of(List<Sound> sounds) {
    return VOICES.of(sounds);
  }

  /// @param read in a language that it reads: out of [#of]
  static Say say(Sound.Read read) {
    Spoken spoken = Objects.requireNonNull(SPOKEN.get(read.language()), "a language it reads");
    return new Say.Builder(read.words()).language(spoken.language()).voice(spoken.voice()).build();
  }
}
