package org.pukar.grievances;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.grievances.Category.Lane;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// The kinds of complaint, in the order in which callers hear them, and the desk that answers where
/// no other does, from `config/grievances.yaml`. Immutable; threads share it.
public final class Categories {
  private final String desk;
  private final List<Category> all;

  private Categories(String desk, List<Category> all) {
    this.desk = desk;
    this.all = List.copyOf(all);
  }

  /// Reads the categories.
  ///
  /// @throws YamlException naming the line that is wrong
  public static Categories read(Path file) throws IOException {
    Yaml whole = YamlReader.read(file).only("desk", "categories");
    List<Category> all = new ArrayList<>();
    for (Yaml yaml : whole.get("categories").list()) {
      all.add(category(yaml.only("code", "lane", "contact", "target")));
    }
    return new Categories(whole.get("desk").text(), all);
  }

  /// The id of the State whose desk answers for a complaint about a place that we do not know.
  public String desk() {
    return desk;
  }

  public List<Category> all() {
    return all;
  }

  /// The codes of all.
  public Set<String> codes() {
    return all.stream().map(Category::code).collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Category> find(String code) {
    return all.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  private static Category category(Yaml yaml) {
    return new Category(
        yaml.get("code").text(),
        lane(yaml.get("lane")),
        duration(yaml.get("contact")),
        duration(yaml.get("target")));
  }

  private static Lane lane(Yaml yaml) {
    try {
      return Lane.valueOf(yaml.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no lane");
    }
  }

  /// ISO 8601: `PT15M`, `P21D`.
  private static Duration duration(Yaml yaml) {
    try {
      return Duration.parse(yaml.text());
    } catch (DateTimeParseException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no duration");
    }
  }
}
