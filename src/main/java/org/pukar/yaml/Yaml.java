package org.pukar.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A value read from YAML: a mapping, a list or a scalar, with the line it stands on. Immutable.
///
/// The questions (`map`, `text` ...) either answer or throw a [YamlException] that names the line,
/// so a reader of a format is written as if its input were right.
public sealed interface Yaml {

  Line line();

  record Mapping(SequencedMap<String, Yaml> entries, Line line) implements Yaml {}

  record Items(List<Yaml> items, Line line) implements Yaml {}

  /// A scalar as it was written, quotes taken off; an empty value is the empty text.
  record Scalar(String value, Line line) implements Yaml {}

  /// This value's entries in the order of the file.
  default SequencedMap<String, Yaml> map() {
    if (this instanceof Mapping m) {
      return m.entries();
    }
    throw new YamlException(line(), "expected a mapping of names to values");
  }

  default List<Yaml> list() {
    if (this instanceof Items i) {
      return i.items();
    }
    throw new YamlException(line(), "expected a list");
  }

  default String text() {
    if (this instanceof Scalar s) {
      return s.value();
    }
    throw new YamlException(line(), "expected a plain value");
  }

  default int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw new YamlException(line(), "expected a whole number, found " + text());
    }
  }

  default boolean yes() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new YamlException(line(), "expected true or false, found " + text());
    };
  }

  /// The entry of that name, if the mapping has it.
  default Optional<Yaml> find(String name) {
    return Optional.ofNullable(map().get(name));
  }

  default Yaml get(String name) {
    return find(name).orElseThrow(() -> new YamlException(line(), "`" + name + "` is missing"));
  }

  /// Refuses a mapping with other entries than these: a misspelt name must not be read as absent.
  default Yaml only(String... names) {
    for (Map.Entry<String, Yaml> entry : map().entrySet()) {
      if (!List.of(names).contains(entry.getKey())) {
        throw new YamlException(
            entry.getValue().line(), "`" + entry.getKey() + "` is not known here");
      }
    }
    return this;
  }
}
