package org.pukar.grievances;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pukar.grievances.Category.Answers;
import org.pukar.grievances.Category.Lane;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// The kinds of complaint, in the order in which callers hear them, the desk that answers where no
/// other does, and the one that is nobody's whom a complaint may be about, from
/// `config/grievances.yaml`. Immutable; threads share it.
public final class Categories {
  /// What no place of the directory is called.
  private static final Pattern NO_PLACE = Pattern.compile("[a-z][a-z-]{2,30}");

  private final String desk;
  private final String independent;
  private final List<Category> all;

  private Categories(String desk, String independent, List<Category> all) {
    this.desk = desk;
    this.independent = independent;
    this.all = List.copyOf(all);
  }

  /// Reads the categories.
  ///
  /// @throws YamlException naming the line that is wrong
  public static Categories read(Path file) throws IOException {
    Yaml whole = YamlReader.read(file).only("desk", "independent", "categories");
    List<Category> all = new ArrayList<>();
    for (Yaml yaml : whole.get("categories").list()) {
      all.add(category(yaml.only("code", "lane", "contact", "target", "answers", "listed")));
    }
    if (all.stream().noneMatch(category -> category.code().equals(Category.RATION))) {
      throw new YamlException(whole.get("categories").line(), "the kind R is missing");
    }
    return new Categories(whole.get("desk").text(), independent(whole.get("independent")), all);
  }

  /// The id of the State whose desk answers for a complaint about a place that we do not know.
  public String desk() {
    return desk;
  }

  /// The desk of complaints about ourselves and those who work for us. It is no place: whoever has
  /// places only does not see them.
  public String independent() {
    return independent;
  }

  public List<Category> all() {
    return all;
  }

  /// Those that callers choose from.
  public List<Category> listed() {
    return all.stream().filter(Category::isListed).toList();
  }

  public Optional<Category> find(String code) {
    return all.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /// The kind of what is filed by a few keys at a ration shop.
  public Category ration() {
    return find(Category.RATION).orElseThrow();
  }

  private static Category category(Yaml yaml) {
    return new Category(
        yaml.get("code").text(),
        lane(yaml.get("lane")),
        duration(yaml.get("contact")),
        duration(yaml.get("target")),
        yaml.find("answers").map(Categories::answers).orElse(Answers.PLACE),
        yaml.find("listed").map(Yaml::yes).orElse(true));
  }

  private static String independent(Yaml yaml) {
    if (!NO_PLACE.matcher(yaml.text()).matches()) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no name for such a desk");
    }
    return yaml.text();
  }

  private static Answers answers(Yaml yaml) {
    return switch (yaml.text()) {
      case "place" -> Answers.PLACE;
      case "home" -> Answers.HOME;
      case String other -> throw new YamlException(yaml.line(), "`" + other + "` answers for none");
    };
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
