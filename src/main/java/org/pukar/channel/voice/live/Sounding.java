package org.pukar.channel.voice.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.channel.voice.Sound;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.dialogue.heard.Sentence;
import org.pukar.prompts.Prompts;
import org.pukar.prompts.Readings;
import org.pukar.speech.Clip;
import org.pukar.speech.Speech;
import org.pukar.text.Language;

/// Finds the sounds of a prompt: a pause between its sentences, each word's file or reading, what
/// the caller said from its recording. Threads share it.
public final class Sounding {
  private final Map<Language, Speech> speeches = new EnumMap<>(Language.class);
  private final Prompts prompts;
  private final Readings readings;
  private final Function<UUID, Optional<String>> recordings;
  private final String address;

  /// @param recordings where a recording can be listened to now
  /// @param publicUrl our address as providers see it, without a slash at its end
  public Sounding(
      Prompts prompts,
      Readings readings,
      Function<UUID, Optional<String>> recordings,
      String publicUrl) {
    this.prompts = prompts;
    this.readings = readings;
    this.recordings = recordings;
    this.address = publicUrl + "/prompts/";
    for (Language language : Language.values()) {
      speeches.put(language, Speech.in(language));
    }
  }

  /// The sounds of a prompt, in their order.
  List<Sound> sounds(Prompt prompt) {
    List<Sound> sounds = new ArrayList<>();
    for (Sentence sentence : prompt.sentences()) {
      switch (sentence) {
        case Sentence.Words words -> clips(words).forEach(clip -> sounds.add(sound(clip)));
        case Sentence.Recorded(UUID id) ->
            recordings.apply(id).map(Sound.Played::new).ifPresent(sounds::add);
      }
    }
    return List.copyOf(sounds);
  }

  /// The address of all that is said as one file. What the caller herself said is not in it: it
  /// lies elsewhere.
  String whole(Prompt prompt) {
    List<Clip> clips = new ArrayList<>();
    for (Sentence sentence : prompt.sentences()) {
      if (sentence instanceof Sentence.Words words) {
        clips.addAll(clips(words));
      }
    }
    return play(clips);
  }

  /// The address of a moment in which nothing is said.
  String silence() {
    return play(List.of(Speech.in(Language.ENGLISH).pause()));
  }

  private List<Clip> clips(Sentence.Words words) {
    Speech speech = Objects.requireNonNull(speeches.get(words.language()));
    List<Clip> clips = new ArrayList<>(speech.clips(words.marked()));
    clips.add(speech.pause());
    return clips;
  }

  private Sound sound(Clip clip) {
    Optional<String> file = prompts.find(clip);
    String url = file.map(path -> address + path).orElseGet(() -> play(List.of(clip)));
    return clip.isPause() || prompts.isByPerson(clip)
        ? new Sound.Played(url)
        : new Sound.Read(clip.language(), clip.words(), url);
  }

  private String play(List<Clip> clips) {
    return address + "play/" + readings.token(clips) + ".wav";
  }
}
