package org.pukar.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pukar.db.Database;
import org.pukar.dialogue.Engine;
import org.pukar.dialogue.lint.Finding;
import org.pukar.dialogue.lint.Linter;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.text.Manner;
import org.pukar.yaml.Line;
import org.pukar.yaml.YamlException;

/// The script that new sessions begin with, and those that sessions under way are pinned to.
/// Threads share it; a reload on one thread is seen by the next session on any.
public final class Scripts {

  /// A script with the engines that walk it: a text holds more than a screen.
  public record Spoken(Script script, Engine engine, Engine texts, Engine calls) {
    Spoken(Script script) {
      this(
          script,
          new Engine(script, Manner.SCREEN),
          new Engine(script, Manner.TEXT),
          Engine.heard(script));
    }
  }

  private final Path config;
  private final Vocabulary vocabulary;
  private final List<String> entries;
  private final Database database;
  private final Map<String, Spoken> versions = new ConcurrentHashMap<>();
  private volatile String current = "";

  /// Nothing is spoken yet: call [#reload()] once and look at what it came to.
  ///
  /// @param entries the dialogues that callers can begin with
  public Scripts(Path config, Vocabulary vocabulary, List<String> entries, Database database) {
    this.config = config;
    this.vocabulary = vocabulary;
    this.entries = List.copyOf(entries);
    this.database = database;
  }

  /// The script that new sessions begin with.
  public Spoken current() {
    return of(current);
  }

  /// The script that a session is pinned to.
  ///
  /// @throws IllegalStateException if no node has ever spoken that version
  public Spoken of(String version) {
    return versions.computeIfAbsent(version, this::fetch);
  }

  /// Reads the files again and, if nothing is wrong with them, lets new sessions begin with them.
  public Reloaded reload() {
    try {
      ScriptFiles files = ScriptFiles.read(config);
      Script script = files.script();
      List<Finding> findings = lint(script);
      return findings.isEmpty() ? speak(files, script) : new Reloaded.Refused(findings);
    } catch (YamlException e) {
      return refused(e.line(), e.fault());
    } catch (IOException e) {
      return refused(new Line(config.toString(), 1), "the files cannot be read");
    }
  }

  /// What is wrong with the files as they are now; nothing is loaded.
  ///
  /// @throws YamlException if a file cannot be read as dialogues or words
  public List<Finding> check() throws IOException {
    return lint(ScriptFiles.read(config).script());
  }

  private List<Finding> lint(Script script) {
    return Linter.lint(script, vocabulary, entries);
  }

  private Reloaded speak(ScriptFiles files, Script script) {
    database.use(h -> ScriptStore.keep(h, files));
    versions.put(script.version(), new Spoken(script));
    current = script.version();
    return new Reloaded.Now(current);
  }

  private static Reloaded refused(Line line, String fault) {
    return new Reloaded.Refused(List.of(new Finding(line, "", fault)));
  }

  private Spoken fetch(String version) {
    Script script =
        database
            .with(h -> ScriptStore.find(h, version))
            .orElseThrow(() -> new IllegalStateException("no script of version " + version))
            .script();
    return new Spoken(script);
  }
}
