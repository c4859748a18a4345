package org.pukar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.config.SettingsReader;
import org.pukar.csv.CsvException;
import org.pukar.prompts.Espeak;
import org.pukar.prompts.Prompts;
import org.pukar.prompts.Rendering;
import org.pukar.text.catalog.Catalogs;

/// `scripts/prompts`: gives every sentence of the catalogs a sound, and says which of them no
/// person has recorded yet. Used by one thread.
///
/// @param environment overrides the settings
record PromptsCommand(Map<String, String> environment, PrintStream out, PrintStream err) {

  /// Does its deed and ends the JVM with its exit code.
  public static void main(String... arguments) {
    System.exit(new PromptsCommand(System.getenv(), System.out, System.err).run());
  }

  /// Renders what has no sound yet.
  ///
  /// @return the process' exit code: 0 done, 1 refused
  int run() {
    if (!Espeak.isThere()) {
      err.println("There is no espeak-ng here. On Debian: apt-get install espeak-ng");
      return 1;
    }
    try {
      Map<String, String> relaxed = new HashMap<>(environment);
      // Secrets of webhooks, which production asks for, matter to no sound.
      relaxed.put("PUKAR_MODE", "demo");
      render(SettingsReader.read(Path.of("config"), relaxed));
      return 0;
    } catch (SettingsException | CsvException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println("A file cannot be written: " + e);
    }
    return 1;
  }

  private void render(Settings settings) throws IOException {
    Path folder = settings.data().resolve("prompts");
    Rendering rendering =
        new Rendering(new Prompts(folder), new Espeak(), settings.config().resolve("prompts"));
    Catalogs words = Catalogs.read(settings.config().resolve("languages"));
    List<Rendering.Rendered> all = rendering.of(words);
    all.forEach(one ->
        out.printf(
            "%s: %d sounds, %d said by people, %d by a machine, %d of them made now%n",
            one.language().label(),
            one.said() + one.synthetic().size(),
            one.said(),
            one.synthetic().size(),
            one.made()));
    out.println("What no person has said yet: " + Rendering.list(all, folder));
  }
}
