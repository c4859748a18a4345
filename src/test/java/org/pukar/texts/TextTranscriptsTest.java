package org.pukar.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// Plays `src/test/resources/texts/<case>.txt` to the letter: what is texted stands behind `> `,
/// the answer below it. Lines that begin with `#` say what happens; `# known: hi` lets the phone
/// have agreed before, in that language. With `-Dtranscripts.update=true` the files are written
/// anew: read them before you commit them.
class TextTranscriptsTest extends HouseTest {
  private static final Path FOLDER = Path.of("src/test/resources/texts");
  private static final String PHONE = "7000000902";

  @TestFactory
  Stream<DynamicTest> eachConversationGoesAsItIsWritten() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      return all.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
    }
  }

  private static void play(Path file) throws Exception {
    house.stored().empty();
    StringBuilder written = new StringBuilder();
    int name = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        written.append(line).append('\n');
        know(line);
      } else if (line.startsWith("> ")) {
        String answer = house.text(PHONE, line.substring(2), "text:" + name++);
        String said = answer.replaceAll("\\d{3} \\d{3} \\d{3}", "<case>");
        written.append('\n').append(line).append('\n').append(said).append('\n');
      }
    }
    String went = written.toString().replaceAll("\\d{2}-\\d{2}-\\d{4}", "<day>");
    if (Boolean.getBoolean("transcripts.update")) {
      Files.writeString(file, went);
    }
    assertThat(went).isEqualTo(Files.readString(file));
  }

  private static void know(String line) {
    if (line.startsWith("# known: ")) {
      house.entered(PHONE, Language.find(line.substring(9)).orElseThrow());
    }
  }
}
