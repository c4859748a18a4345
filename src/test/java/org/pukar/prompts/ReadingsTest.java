package org.pukar.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.keys.Keys;
import org.pukar.speech.Clip;
import org.pukar.text.Language;

/// Prompts put together from files and from what is read aloud at once.
class ReadingsTest {
  private static final Clip MENU = new Clip(Language.HINDI, "काम");
  private static final Clip NAME = new Clip(Language.HINDI, "सुनीता");

  @TempDir private Path folder;

  private final List<Clip> spoken = new ArrayList<>();

  private byte[] speak(Clip clip) {
    spoken.add(clip);
    return Wave.silence(clip.equals(NAME) ? 300 : 100);
  }

  private Readings readings() throws IOException {
    Keys keys = Keys.readOrMake(folder.resolve("keys.json"));
    return new Readings(new Prompts(folder), this::speak, keys.sessions());
  }

  @Test
  void whatLiesInAFileIsNamedAndWhatDoesNotIsReadOnce() throws IOException {
    new Prompts(folder).speak(MENU, this::speak);
    Readings readings = readings();

    String token = readings.token(List.of(MENU, NAME));
    byte[] sound = readings.sound(token).orElseThrow();

    assertThat(token).startsWith("hi-" + MENU.name() + ".~").doesNotContain("सुनीता");
    assertThat(sound).hasSize(Wave.silence(400).length);
    assertThat(readings.sound(token)).isPresent();
    assertThat(spoken).containsExactly(MENU, NAME);
    assertThat(readings.token(List.of(MENU))).isEqualTo("hi-" + MENU.name());
    assertThat(folder.resolve("hi")).isDirectoryNotContaining("glob:**" + NAME.name() + "*");
  }

  /// It is unpacked, and joined with what a machine says.
  @Test
  void whatAPersonRecordedIsHeardInAWholePrompt() throws Exception {
    Path recorded =
        Path.of(Objects.requireNonNull(ReadingsTest.class.getResource("work.mp3")).toURI());
    new Prompts(folder).take(MENU, recorded);
    Readings readings = readings();

    byte[] sound = readings.sound(readings.token(List.of(MENU, NAME))).orElseThrow();

    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sound))) {
      assertThat(in.getFormat().getSampleRate()).isEqualTo(8_000);
      assertThat(in.getFormat().getChannels()).isOne();
      assertThat(in.getFrameLength()).isBetween(2_000L, 16_000L);
    }
    assertThat(spoken).containsExactly(NAME);
  }

  @Test
  void aTokenThatWeDidNotMakeIsNothing() throws IOException {
    Readings readings = readings();
    for (String token :
        List.of("", "x", "hi-..", "hi-../../keys", "~AAAA", "~", "hi-" + NAME.name(), "~%%")) {
      assertThat(readings.sound(token)).as(token).isEmpty();
    }
    assertThat(spoken).isEmpty();
  }
}
