package org.pukar.dialogue.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Step;
import org.pukar.yaml.Line;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// Reads the dialogues of one file. Stateless: threads may share it.
public final class DialogueReader {

  private DialogueReader() {}

  /// The dialogues of the file by name.
  ///
  /// @throws YamlException naming the line, if the file is not written as dialogues are
  public static Map<String, Dialogue> read(String file, String text) {
    Map<String, Dialogue> dialogues = new LinkedHashMap<>();
    YamlReader.read(file, text)
        .map()
        .forEach((name, yaml) -> dialogues.put(name, dialogue(name, yaml)));
    return dialogues;
  }

  private static Dialogue dialogue(String name, Yaml yaml) {
    yaml.only("start", "gives", "steps");
    SequencedMap<String, Step> steps = new LinkedHashMap<>();
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml> entry : yaml.get("steps").map().entrySet()) {
      String prompt = name + "." + entry.getKey();
      steps.put(entry.getKey(), StepReader.read(prompt, entry.getValue()));
      lines.put(entry.getKey(), entry.getValue().line());
    }
    String start = yaml.get("start").text();
    if (!steps.containsKey(start)) {
      throw new YamlException(yaml.get("start").line(), "there is no step `" + start + "`");
    }
    String gives = yaml.find("gives").map(Yaml::text).orElse("");
    return new Dialogue(name, start, gives, steps, Map.copyOf(lines), yaml.line());
  }
}
