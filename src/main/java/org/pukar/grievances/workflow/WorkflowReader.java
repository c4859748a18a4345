package org.pukar.grievances.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// Reads `config/workflow.yaml`. Stateless.
public final class WorkflowReader {

  private WorkflowReader() {}

  /// Reads a workflow, and refuses one in which a case could be stuck or forgotten.
  ///
  /// @param roles the codes of all roles of staff
  /// @throws YamlException naming the line that is wrong
  public static Workflow read(Path file, Set<String> roles) throws IOException {
    Yaml yaml = YamlReader.read(file).only("begin", "states");
    Set<String> known = new HashSet<>(roles);
    known.addAll(Set.of(Act.WORKER, Act.CLOCK, Act.PARTNER));
    List<State> states = new ArrayList<>();
    yaml.get("states").map().forEach((name, state) -> states.add(state(name, state, known)));
    try {
      return Workflow.of(yaml.get("begin").text(), states);
    } catch (Workflow.Unfit e) {
      throw new YamlException(yaml.line(), String.valueOf(e.getMessage()));
    }
  }

  private static State state(String name, Yaml yaml, Set<String> roles) {
    yaml.only("within", "open", "acts");
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<String, Yaml> act : yaml.get("acts").map().entrySet()) {
      acts.add(act(act.getKey(), act.getValue(), roles));
    }
    boolean isOpen = yaml.find("open").map(open -> !open.text().equals("no")).orElse(true);
    return new State(name, isOpen, yaml.find("within").map(WorkflowReader::duration), acts);
  }

  private static Act act(String name, Yaml yaml, Set<String> roles) {
    yaml.only("to", "by", "needs", "until");
    Set<String> by = new HashSet<>();
    for (Yaml who : yaml.get("by").list()) {
      if (!roles.contains(who.text())) {
        throw new YamlException(who.line(), "`" + who.text() + "` is no role");
      }
      by.add(who.text());
    }
    Set<Need> needs = EnumSet.noneOf(Need.class);
    yaml.find("needs").map(Yaml::list).orElse(List.of()).forEach(need -> needs.add(need(need)));
    Optional<Duration> until = yaml.find("until").map(WorkflowReader::duration);
    return new Act(name, yaml.get("to").text(), by, needs, until);
  }

  private static Need need(Yaml yaml) {
    try {
      return Need.valueOf(yaml.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is nothing that an act can need");
    }
  }

  /// ISO 8601: `PT8H`, `P30D`.
  private static Duration duration(Yaml yaml) {
    try {
      return Duration.parse(yaml.text());
    } catch (DateTimeParseException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no duration");
    }
  }
}
