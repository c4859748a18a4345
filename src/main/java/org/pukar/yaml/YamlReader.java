package org.pukar.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 without building any object but [Yaml] trees. Stateless: threads may share it.
public final class YamlReader {

  private YamlReader() {}

  /// Reads a file; its name in messages is its path as given.
  public static Yaml read(Path file) throws IOException {
    return read(file.toString(), Files.readString(file));
  }

  /// Reads a text; `name` stands for it in messages. An empty text is an empty mapping.
  public static Yaml read(String name, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      return root.map(node -> convert(name, node))
          .orElseGet(() -> new Yaml.Mapping(new LinkedHashMap<>(), new Line(name, 1)));
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(lineOf(name, e.getProblemMark()), e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(new Line(name, 1), String.valueOf(e.getMessage()));
    }
  }

  private static Yaml convert(String name, Node node) {
    Line line = lineOf(name, node.getStartMark());
    return switch (node) {
      case MappingNode mapping -> mapping(name, mapping, line);
      case SequenceNode sequence -> items(name, sequence, line);
      case ScalarNode scalar -> new Yaml.Scalar(scalar.getValue(), line);
      default -> throw new YamlException(line, "only mappings, lists and plain values are read");
    };
  }

  private static Yaml mapping(String name, MappingNode node, Line line) {
    SequencedMap<String, Yaml> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = convert(name, tuple.getKeyNode()).text();
      if (entries.putIfAbsent(key, convert(name, tuple.getValueNode())) != null) {
        throw new YamlException(
            lineOf(name, tuple.getKeyNode().getStartMark()), "`" + key + "` stands twice");
      }
    }
    return new Yaml.Mapping(Collections.unmodifiableSequencedMap(entries), line);
  }

  private static Yaml items(String name, SequenceNode node, Line line) {
    List<Yaml> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(convert(name, item));
    }
    return new Yaml.Items(List.copyOf(items), line);
  }

  private static Line lineOf(String name, Optional<Mark> mark) {
    return new Line(name, mark.map(m -> m.getLine() + 1).orElse(1));
  }
}
