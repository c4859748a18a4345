package org.pukar.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.dialogue.written.Script;
import org.pukar.text.Language;
import org.pukar.yaml.YamlException;

class ScriptFilesTest {
  private static final String DIALOGUE = "main: {start: a, steps: {a: {end: w}}}";

  @TempDir Path config;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(config.resolve("dialogues"));
    Files.createDirectories(config.resolve("languages"));
    Files.writeString(config.resolve("dialogues/main.yaml"), DIALOGUE);
    Files.writeString(config.resolve("dialogues/notes.txt"), "not: [yaml");
    Files.writeString(config.resolve("languages/en.yaml"), "w: Word");
    Files.writeString(config.resolve("languages/hi-Latn.yaml"), "w: Shabd");
  }

  @Test
  void aScriptIsReadFromItsFolders() throws IOException {
    ScriptFiles files = ScriptFiles.read(config);
    Script script = files.script();

    assertThat(files.texts())
        .containsOnlyKeys("dialogues/main.yaml", "languages/en.yaml", "languages/hi-Latn.yaml");
    assertThat(script.version()).isEqualTo(files.version());
    assertThat(script.dialogues()).containsOnlyKeys("main");
    assertThat(script.words().languages()).containsExactly(Language.ENGLISH, Language.HINDI_LATIN);
    assertThat(script.words().in(Language.HINDI_LATIN).say("w", Map.of())).isEqualTo("Shabd");
  }

  @Test
  void theVersionNamesTheContent() throws IOException {
    String version = ScriptFiles.read(config).version();

    assertThat(version).matches("[0-9a-f]{12}").isEqualTo(ScriptFiles.read(config).version());
    Files.writeString(config.resolve("languages/en.yaml"), "w: Words");
    assertThat(ScriptFiles.read(config).version()).isNotEqualTo(version);
    Files.writeString(config.resolve("languages/en.yaml"), "w: Word");
    Files.move(config.resolve("dialogues/main.yaml"), config.resolve("dialogues/other.yaml"));
    assertThat(ScriptFiles.read(config).version()).isNotEqualTo(version);
  }

  @Test
  void aMistakeIsToldWithFileAndLine() {
    assertThatThrownBy(() -> with("dialogues/b.yaml", "\n" + DIALOGUE).script())
        .isInstanceOf(YamlException.class)
        .hasMessage("dialogues/main.yaml:1: dialogue `main` stands twice");
    assertThatThrownBy(() -> with("languages/xx.yaml", "w: Word").script())
        .hasMessage("languages/xx.yaml:1: `xx` is not a language we know");
    assertThatThrownBy(() -> with("languages/hi.yaml", "\nw: '{'").script())
        .hasMessageStartingWith("languages/hi.yaml:2: not a message pattern");
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ScriptFiles.read(config.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  private ScriptFiles with(String name, String text) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>(ScriptFiles.read(config).texts());
    texts.put(name, text);
    return new ScriptFiles(texts);
  }
}
