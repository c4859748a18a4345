package org.pukar.schemes.rules.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pukar.schemes.rules.Basis;
import org.pukar.schemes.rules.Condition;
import org.pukar.schemes.rules.Scheme;
import org.pukar.schemes.rules.Scheme.Version;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// Reads one scheme. Immutable.
record SchemeReader(Sources sources, ConditionReader conditions) {

  static Scheme read(Yaml yaml, Map<String, Fact> facts) {
    yaml.only("scheme", "sources", "versions");
    Sources sources = Sources.read(yaml.get("sources"));
    SchemeReader reader = new SchemeReader(sources, new ConditionReader(facts, sources));
    return new Scheme(yaml.get("scheme").text(), reader.versions(yaml.get("versions")));
  }

  private List<Version> versions(Yaml yaml) {
    List<Version> versions = new ArrayList<>();
    for (Yaml one : yaml.list()) {
      Version version = version(one);
      if (!versions.isEmpty()) {
        follows(one, versions.getLast(), version);
      }
      versions.add(version);
    }
    if (versions.isEmpty()) {
      throw new YamlException(yaml.line(), "a scheme has at least one version");
    }
    return versions;
  }

  private static void follows(Yaml at, Version before, Version version) {
    if (before.to().filter(to -> to.isBefore(version.from())).isEmpty()) {
      throw new YamlException(at.line(), "it begins before the version above has ended");
    }
  }

  private Version version(Yaml yaml) {
    yaml.only("from", "to", "rule", "figures", "papers", "where");
    LocalDate from = Sources.day(yaml.get("from"));
    Optional<LocalDate> to = yaml.find("to").map(Sources::day);
    Sources.inOrder(yaml, Optional.of(from), to);
    Condition rule = conditions.read(yaml.get("rule"));
    Map<String, Integer> figures = yaml.find("figures").map(this::figures).orElse(Map.of());
    return new Version(from, to, rule, figures, told(yaml.get("papers")), told(yaml.get("where")));
  }

  private Map<String, Integer> figures(Yaml yaml) {
    Map<String, Integer> figures = new HashMap<>();
    yaml.map()
        .forEach((name, figure) -> {
          read(figure.only("number", "source", "basis", "confidence"));
          figures.put(name, figure.get("number").number());
        });
    return figures;
  }

  private List<String> told(Yaml yaml) {
    read(yaml.only("of", "source", "basis", "confidence"));
    List<String> names = yaml.get("of").list().stream().map(Yaml::text).toList();
    if (names.isEmpty()) {
      throw new YamlException(yaml.line(), "expected at least one");
    }
    return names;
  }

  /// What is told as it stands must have been read: nobody is sent somewhere from memory.
  private void read(Yaml yaml) {
    Basis basis = sources.basis(yaml);
    if (basis.kind() != Basis.Kind.READ || basis.confidence() == Basis.Confidence.LOW) {
      throw new YamlException(yaml.line(), "only what was read with some confidence is told");
    }
  }
}
