package org.pukar.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pukar.dialogue.read.DialogueReader;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Script;
import org.pukar.keys.Sha256;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;
import org.pukar.yaml.Line;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// The files that a script is read from, by name: `dialogues/*.yaml` and `languages/*.yaml`.
/// Immutable.
public record ScriptFiles(SortedMap<String, String> texts) {
  private static final String DIALOGUES = "dialogues/";
  private static final String LANGUAGES = "languages/";
  private static final int VERSION_LETTERS = 12;

  /// Reads the files below the `config` folder.
  public static ScriptFiles read(Path config) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String folder : List.of(DIALOGUES, LANGUAGES)) {
      try (Stream<Path> files = Files.list(config.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          texts.put(folder + file.getFileName(), Files.readString(file));
        }
      }
    }
    return new ScriptFiles(texts);
  }

  /// Names the content: the same files have the same version on every node.
  public String version() {
    Sha256 sha = new Sha256();
    texts.forEach((name, text) -> sha.and(name + "\0" + text + "\0"));
    return HexFormat.of().formatHex(sha.digest()).substring(0, VERSION_LETTERS);
  }

  /// Reads the script; whether it makes sense is the linter's question.
  ///
  /// @throws YamlException naming the file and line that cannot be read
  public Script script() {
    Map<String, Dialogue> dialogues = new HashMap<>();
    Map<Language, Catalog> catalogs = new TreeMap<>();
    texts.forEach((name, text) -> {
      if (name.startsWith(DIALOGUES)) {
        add(dialogues, DialogueReader.read(name, text));
      } else {
        Language language = language(name);
        catalogs.put(language, Catalog.of(language, YamlReader.read(name, text)));
      }
    });
    return new Script(version(), dialogues, Catalogs.of(new ArrayList<>(catalogs.values())));
  }

  private static void add(Map<String, Dialogue> all, Map<String, Dialogue> more) {
    more.forEach((name, dialogue) -> {
      if (all.putIfAbsent(name, dialogue) != null) {
        throw new YamlException(dialogue.line(), "dialogue `" + name + "` stands twice");
      }
    });
  }

  private static Language language(String name) {
    String code = name.substring(LANGUAGES.length(), name.length() - ".yaml".length());
    return Language.find(code)
        .orElseThrow(
            () -> new YamlException(new Line(name, 1), "`" + code + "` is not a language we know"));
  }
}
