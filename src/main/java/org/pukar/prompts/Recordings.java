package org.pukar.prompts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;
import org.pukar.speech.Clip;
import org.pukar.text.Language;

/// What people recorded: files of `config/prompts/<language>/`, each named in `SOURCES.csv` with
/// the very words, who said them, by which consent, and under which licence. Stateless.
final class Recordings {
  private static final String SOURCES = "SOURCES.csv";

  private Recordings() {}

  /// A recording; of other words than these it is none.
  record Recording(Clip clip, Path file) {}

  /// All of them; none if there is no list.
  ///
  /// @param folder `config/prompts`
  /// @throws CsvException naming the line of a recording without a file, consent or licence
  static List<Recording> in(Path folder) {
    Path sources = folder.resolve(SOURCES);
    return Files.exists(sources)
        ? Csv.read(sources).stream().map(row -> recording(folder, row)).toList()
        : List.of();
  }

  private static Recording recording(Path folder, Csv.Row row) {
    String file = row.text("file");
    Language language =
        Language.find(file.replaceAll("/.*", ""))
            .orElseThrow(() -> row.fault("a file stands in the folder of its language"));
    for (String needed : List.of("words", "speaker", "consent", "licence")) {
      if (row.text(needed).isBlank()) {
        throw row.fault("a recording without " + needed);
      }
    }
    if (!file.endsWith(".mp3") || !Files.exists(folder.resolve(file))) {
      throw row.fault("there is no such MP3 file");
    }
    return new Recording(new Clip(language, row.text("words")), folder.resolve(file));
  }
}
