package org.pukar.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.csv.CsvException;
import org.pukar.speech.Clip;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;
import org.pukar.yaml.YamlReader;

/// Every sentence gets a sound once, and what a person said comes before what a machine says.
class PromptsTest {
  private static final Clip WELCOME = new Clip(Language.ENGLISH, "Welcome.");

  @TempDir private Path folder;

  private final List<Clip> spoken = new ArrayList<>();
  private final Synthesiser machine = this::speak;

  @Test
  void aMachineSpeaksWhatHasNoSoundAndSpeaksItOnce() {
    Prompts prompts = new Prompts(folder);
    assertThat(prompts.find(WELCOME)).isEmpty();

    assertThat(prompts.speak(WELCOME, machine)).isEqualTo(Prompts.Made.SYNTHETIC);
    assertThat(prompts.speak(WELCOME, machine)).isEqualTo(Prompts.Made.SYNTHETIC);

    assertThat(spoken).containsExactly(WELCOME);
    assertThat(prompts.find(WELCOME)).contains("en/" + WELCOME.name() + ".wav");
  }

  @Test
  void whatAPersonSaidComesFirstAndIsNeverWrittenOver() throws IOException {
    Path config =
        recordings("file,words,speaker,consent,licence", "en/hello.mp3,Welcome.,A,yes,CC0");

    List<Rendering.Rendered> all = rendering(config).of(catalogs("a: \"Welcome.\"\nb: \"Go.\""));
    Prompts prompts = new Prompts(folder);

    assertThat(prompts.find(WELCOME)).contains("en/" + WELCOME.name() + ".mp3");
    assertThat(Files.readString(folder.resolve(prompts.find(WELCOME).orElseThrow())))
        .isEqualTo("said by a person");
    assertThat(spoken).doesNotContain(WELCOME).contains(new Clip(Language.ENGLISH, "Go."));
    Rendering.Rendered english = all.getFirst();
    assertThat(english.said()).isOne();
    assertThat(english.made()).isEqualTo(english.synthetic().size()).isEqualTo(spoken.size());
    assertThat(Files.readAllLines(Rendering.list(all, folder)))
        .contains("en," + new Clip(Language.ENGLISH, "Go.").name() + ",\"Go.\"")
        .noneMatch(line -> line.startsWith("en,") && line.contains("Welcome."));
  }

  @Test
  void whenTheWordsChangeTheRecordingIsOfOtherWords() throws IOException {
    Path config =
        recordings("file,words,speaker,consent,licence", "en/hello.mp3,Welcome.,A,yes,CC0");

    rendering(config).of(catalogs("a: \"Welcome to Pukar.\""));

    assertThat(spoken).contains(new Clip(Language.ENGLISH, "Welcome to Pukar."));
  }

  @Test
  void aRecordingWithoutConsentOrFileIsRefusedWithItsLine() throws IOException {
    for (String line :
        List.of("en/hello.mp3,Hi,A,,CC0", "en/none.mp3,Hi,A,yes,CC0", "x/a.mp3,Hi,A,y,C")) {
      Path config = recordings("file,words,speaker,consent,licence", line);
      assertThatThrownBy(() -> rendering(config).of(catalogs("a: \"Hi\"")))
          .isInstanceOf(CsvException.class)
          .hasMessageContaining("SOURCES.csv:2");
    }
  }

  private Rendering rendering(Path config) {
    return new Rendering(new Prompts(folder), machine, config);
  }

  private Path recordings(String... lines) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(config.resolve("en"));
    Files.writeString(config.resolve("en/hello.mp3"), "said by a person");
    Files.write(config.resolve("SOURCES.csv"), List.of(lines));
    return config;
  }

  private static Catalogs catalogs(String words) {
    List<Catalog> all = new ArrayList<>();
    for (Language language : Language.values()) {
      all.add(Catalog.of(language, YamlReader.read("x.yaml", words)));
    }
    return Catalogs.of(all);
  }

  private byte[] speak(Clip clip) {
    if (clip.language() == Language.ENGLISH) {
      spoken.add(clip);
    }
    return "said by a machine".getBytes(StandardCharsets.UTF_8);
  }
}
