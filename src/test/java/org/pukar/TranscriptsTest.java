package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pukar.simulator.ScriptedPhone;
import org.pukar.text.Language;

/// Plays `src/test/resources/transcripts/<dialogue>/<case>.txt` to the letter, from the provider's
/// webhook to PostgreSQL and back: what `scripts/dial` prints, below lines that begin with `#` and
/// say what happens. `# known: hi` lets the caller have agreed before, in that language; `<day>`
/// stands for a day, tomorrow where it is keyed. With `-Dtranscripts.update=true` the files are
/// written anew: read them before you commit them.
class TranscriptsTest extends GatewayTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final String CALLER = "+917000000901";
  private static final String KNOWN = "# known: ";
  private static final String KEYED = "> ";

  @TestFactory
  Stream<DynamicTest> eachDialogueGoesAsItIsWritten() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> transcripts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      return transcripts.stream()
          .map(file ->
              DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> play(file)));
    }
  }

  private void play(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    gateway.forget();
    known(lines).ifPresent(language -> gateway.know(CALLER, language));
    URI base = gateway.address("/");
    List<String> keyed = after(KEYED, lines).stream().map(TranscriptsTest::dated).toList();
    String went = undated(ScriptedPhone.play(base, CALLER, keyed));
    String written = heading(lines) + went;
    if (Boolean.getBoolean("transcripts.update")) {
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(Files.readString(file));
  }

  private static Optional<Language> known(List<String> lines) {
    return after(KNOWN, lines).stream().findFirst().flatMap(Language::find);
  }

  private static List<String> after(String prefix, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  private static String heading(List<String> lines) {
    StringBuilder heading = new StringBuilder();
    lines.stream()
        .takeWhile(line -> line.startsWith("#"))
        .forEach(line -> heading.append(line).append('\n'));
    return heading.toString();
  }

  private static String dated(String keyed) {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);
    return keyed.replace("<day>", DateTimeFormatter.ofPattern("dd-MM-yyyy").format(tomorrow));
  }

  private static String undated(String transcript) {
    return transcript.replaceAll("\\d{2}-\\d{2}(-\\d{4})?", "<day>");
  }
}
