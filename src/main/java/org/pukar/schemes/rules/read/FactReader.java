package org.pukar.schemes.rules.read;

import java.util.List;
import org.pukar.schemes.rules.fact.Fact.Kind;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// Reads the kind of a fact: `number`, `yes-no`, `state`, a list of words, or `{bands: [15000]}`.
final class FactReader {

  private FactReader() {}

  static Kind kind(Yaml yaml) {
    return switch (yaml) {
      case Yaml.Items items -> words(items);
      case Yaml.Mapping mapping -> bands(mapping);
      case Yaml.Scalar scalar -> plain(scalar);
    };
  }

  private static Kind words(Yaml yaml) {
    List<String> words = yaml.list().stream().map(Yaml::text).toList();
    if (words.size() < 2 || words.stream().distinct().count() < words.size()) {
      throw new YamlException(yaml.line(), "expected two words or more, each once");
    }
    return new Kind.OneOf(words);
  }

  private static Kind bands(Yaml yaml) {
    List<Integer> ends = yaml.only("bands").get("bands").list().stream().map(Yaml::number).toList();
    if (ends.isEmpty() || !ends.equals(ends.stream().sorted().distinct().toList())) {
      throw new YamlException(yaml.line(), "bands end at numbers that rise");
    }
    return new Kind.Bands(ends);
  }

  private static Kind plain(Yaml yaml) {
    return switch (yaml.text()) {
      case "number" -> new Kind.Whole();
      case "yes-no" -> new Kind.YesNo();
      case "state" -> new Kind.State();
      case String kind -> throw new YamlException(yaml.line(), "`" + kind + "` is no kind of fact");
    };
  }
}
