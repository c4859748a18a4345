package org.pukar.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pukar.speech.Clip;
import org.pukar.speech.Speech;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// Gives every sentence that Pukar says a sound: people's recordings are taken over, the rest is
/// spoken by a machine, what is there stays. Used by one thread.
///
/// @param recordings `config/prompts`
public record Rendering(Prompts prompts, Synthesiser synthesiser, Path recordings) {
  /// The variant of words that are heard.
  private static final String VOICE = "voice";

  /// What a language sounds like.
  ///
  /// @param said how many clips a person said
  /// @param synthetic those that a machine said
  /// @param made how many of them it said now
  public record Rendered(Language language, int said, List<Clip> synthetic, int made) {}

  /// Renders all catalogs but those in Latin letters that are spoken as another.
  ///
  /// @throws org.pukar.csv.CsvException naming the line of a recording that may not be used
  public List<Rendered> of(Catalogs catalogs) {
    Recordings.in(recordings).forEach(one -> prompts.take(one.clip(), one.file()));
    return Stream.of(Language.values())
        .filter(language -> language.spoken() == language)
        .map(catalogs::in)
        .map(this::of)
        .toList();
  }

  private Rendered of(Catalog words) {
    List<Clip> synthetic = new ArrayList<>();
    int said = 0;
    int made = 0;
    for (Clip clip : Speech.in(words.language()).all(words, VOICE).toList()) {
      boolean isNew = prompts.find(clip).isEmpty();
      switch (prompts.speak(clip, synthesiser)) {
        case SAID -> said++;
        case SYNTHETIC -> {
          synthetic.add(clip);
          made += isNew ? 1 : 0;
        }
      }
    }
    return new Rendered(words.language(), said, List.copyOf(synthetic), made);
  }

  /// Writes down what a person should record, for whoever gathers voices: the language, the name of
  /// the sound, the words.
  ///
  /// @return the file
  public static Path list(List<Rendered> all, Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of("language,name,words"));
    for (Rendered one : all) {
      one.synthetic().stream()
          .filter(clip -> !clip.isPause())
          .map(Rendering::line)
          .forEach(lines::add);
    }
    return Files.write(folder.resolve("synthetic.csv"), lines);
  }

  private static String line(Clip clip) {
    return "%s,%s,\"%s\""
        .formatted(clip.language().code(), clip.name(), clip.words().replace("\"", "\"\""));
  }
}
