package org.pukar.schemes.rules.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.schemes.rules.Rulebook;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// Reads a folder of schemes: `index.yaml` with the facts and the order of the schemes, and a file
/// `<id>.yaml` for each. Stateless.
public final class RulebookReader {
  private static final String INDEX = "index.yaml";

  private RulebookReader() {}

  /// Reads and checks all of it.
  ///
  /// @throws YamlException naming the file and line of the first mistake
  public static Rulebook read(Path folder) throws IOException {
    Yaml index = YamlReader.read(folder.resolve(INDEX)).only("facts", "schemes");
    SequencedMap<String, Fact> facts = facts(index.get("facts"));
    List<Scheme> schemes = new ArrayList<>();
    for (Yaml id : index.get("schemes").list()) {
      schemes.add(scheme(folder, id, facts));
    }
    listed(folder, index.get("schemes"), schemes);
    used(index.get("facts"), schemes);
    return new Rulebook(facts, schemes);
  }

  private static SequencedMap<String, Fact> facts(Yaml yaml) {
    SequencedMap<String, Fact> facts = new LinkedHashMap<>();
    yaml.map().forEach((name, kind) -> facts.put(name, new Fact(name, FactReader.kind(kind))));
    return facts;
  }

  private static Scheme scheme(Path folder, Yaml id, Map<String, Fact> facts) throws IOException {
    Path file = folder.resolve(id.text() + ".yaml");
    if (!Files.exists(file)) {
      throw new YamlException(id.line(), "there is no file `" + id.text() + ".yaml`");
    }
    Yaml yaml = YamlReader.read(file);
    Scheme scheme = SchemeReader.read(yaml, facts);
    if (!scheme.id().equals(id.text())) {
      throw new YamlException(yaml.get("scheme").line(), "a scheme has the name of its file");
    }
    return scheme;
  }

  /// A file that is not listed would be forgotten without a word.
  private static void listed(Path folder, Yaml list, List<Scheme> schemes) throws IOException {
    Set<String> names = schemes.stream().map(s -> s.id() + ".yaml").collect(Collectors.toSet());
    names.add(INDEX);
    if (names.size() <= schemes.size()) {
      throw new YamlException(list.line(), "a scheme stands twice");
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !names.contains(name))
          .findFirst()
          .ifPresent(name -> {
            throw new YamlException(list.line(), "`" + name + "` is not listed");
          });
    }
  }

  private static void used(Yaml yaml, List<Scheme> schemes) {
    Set<String> unused = new TreeSet<>(yaml.map().keySet());
    schemes.stream()
        .flatMap(scheme -> scheme.versions().stream())
        .flatMap(version -> version.rule().grounds())
        .forEach(ground -> unused.remove(ground.comparison().fact().name()));
    unused.stream()
        .findFirst()
        .ifPresent(name -> {
          throw new YamlException(yaml.get(name).line(), "no scheme asks for `" + name + "`");
        });
  }
}
