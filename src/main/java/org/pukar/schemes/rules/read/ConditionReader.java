package org.pukar.schemes.rules.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.schemes.rules.Condition;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Test;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// Reads conditions: `all`, `any`, `not`, a comparison of a `fact`, or what only a `person` can
/// tell. Immutable.
record ConditionReader(Map<String, Fact> facts, Sources sources) {
  private static final String[] GROUNDS = {"source", "basis", "confidence", "from", "to"};

  Condition read(Yaml yaml) {
    if (yaml.find("all").isPresent()) {
      return new Condition.All(each(yaml.only("all").get("all")));
    }
    if (yaml.find("any").isPresent()) {
      return new Condition.Any(each(yaml.only("any").get("any")));
    }
    if (yaml.find("not").isPresent()) {
      return new Condition.Not(read(yaml.only("not").get("not")));
    }
    if (yaml.find("person").isPresent()) {
      only(yaml, "person");
      return new Condition.Person(yaml.get("person").text(), sources.basis(yaml));
    }
    return compares(yaml, fact(yaml.get("fact")));
  }

  private List<Condition> each(Yaml yaml) {
    if (yaml.list().isEmpty()) {
      throw new YamlException(yaml.line(), "expected at least one condition");
    }
    return yaml.list().stream().map(this::read).toList();
  }

  private Fact fact(Yaml name) {
    Fact fact = facts.get(name.text());
    if (fact == null) {
      throw new YamlException(name.line(), "there is no fact `" + name.text() + "`");
    }
    return fact;
  }

  private Condition compares(Yaml yaml, Fact fact) {
    if (fact.isNumber()) {
      only(yaml, "fact", "at-least", "at-most", "below");
      return new Condition.Holds(fact, within(yaml), sources.basis(yaml));
    }
    only(yaml, "fact", "is", "in", "not-in");
    if (yaml.find("not-in").isPresent()) {
      return new Condition.Not(
          new Condition.Holds(fact, among(fact, yaml.get("not-in")), sources.basis(yaml)));
    }
    Yaml words = yaml.find("in").orElseGet(() -> yaml.get("is"));
    return new Condition.Holds(fact, among(fact, words), sources.basis(yaml));
  }

  private static Test within(Yaml yaml) {
    int min = yaml.find("at-least").map(Yaml::number).orElse(Integer.MIN_VALUE);
    int most = yaml.find("at-most").map(Yaml::number).orElse(Integer.MAX_VALUE);
    int max = yaml.find("below").map(below -> below.number() - 1).orElse(most);
    if (min > max || (min == Integer.MIN_VALUE && max == Integer.MAX_VALUE)) {
      throw new YamlException(yaml.line(), "expected `at-least`, `at-most` or `below`, in order");
    }
    return new Test.Within(min, max);
  }

  private static Test among(Fact fact, Yaml yaml) {
    List<Yaml> words = yaml instanceof Yaml.Items items ? items.list() : List.of(yaml);
    for (Yaml word : words) {
      if (!fact.canBe(word.text())) {
        throw new YamlException(
            word.line(), "`" + fact.name() + "` cannot be `" + word.text() + "`");
      }
    }
    Set<String> all = words.stream().map(Yaml::text).collect(Collectors.toSet());
    return new Test.Among(all);
  }

  private static void only(Yaml yaml, String... names) {
    String[] all = new String[names.length + GROUNDS.length];
    System.arraycopy(names, 0, all, 0, names.length);
    System.arraycopy(GROUNDS, 0, all, names.length, GROUNDS.length);
    yaml.only(all);
  }
}
