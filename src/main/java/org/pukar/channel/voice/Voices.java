package org.pukar.channel.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pukar.text.Language;

/// The languages in which a provider's own voice reads. Immutable; threads share it.
public record Voices(Set<Language> languages) {

  public Voices {
    languages = Set.copyOf(languages);
  }

  /// A prompt as this provider can give it: what it cannot read is played, and what it reads in one
  /// language without a pause is one sentence, so that it does not stammer.
  public List<Sound> of(List<Sound> sounds) {
    List<Sound> told = new ArrayList<>();
    for (Sound sound : sounds) {
      Sound next = able(sound);
      if (!told.isEmpty()
          && next instanceof Sound.Read read
          && told.getLast() instanceof Sound.Read before
          && before.language() == read.language()) {
        told.removeLast();
        told.add(
            new Sound.Read(read.language(), before.words() + " " + read.words(), before.url()));
      } else {
        told.add(next);
      }
    }
    return List.copyOf(told);
  }

  private Sound able(Sound sound) {
    return switch (sound) {
      case Sound.Played played -> played;
      case Sound.Read(Language language, String words, String url) ->
          languages.contains(language.spoken())
              ? new Sound.Read(language.spoken(), words, url)
              : new Sound.Played(url);
    };
  }
}
