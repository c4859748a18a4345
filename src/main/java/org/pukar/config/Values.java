package org.pukar.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// The values of a settings file by dotted path, each overridden by the environment's
/// `PUKAR_<PATH>`.
final class Values {
  private final Yaml file;
  private final Map<String, String> environment;

  Values(Yaml file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  String text(String path) {
    return Optional.ofNullable(environment.get(variable(path)))
        .or(() -> find(path).map(Yaml::text))
        .orElseThrow(() -> new SettingsException("The setting " + path + " is missing."));
  }

  Secret secret(String path) {
    return new Secret(text(path).strip());
  }

  int number(String path, int min, int max) {
    try {
      int number = Integer.parseInt(text(path).strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the range
    }
    throw new SettingsException(
        "%s (%s) must be a whole number from %d to %d.".formatted(path, variable(path), min, max));
  }

  Duration seconds(String path, int max) {
    return Duration.ofSeconds(number(path, 1, max));
  }

  Duration millis(String path, int max) {
    return Duration.ofMillis(number(path, 0, max));
  }

  List<String> list(String path) {
    List<String> list = new ArrayList<>();
    for (String part : text(path).split(",", -1)) {
      if (!part.isBlank()) {
        list.add(part.strip());
      }
    }
    return List.copyOf(list);
  }

  /// A mapping of names to texts; the environment does not override single names of it.
  Map<String, String> map(String path) {
    Map<String, String> map = new LinkedHashMap<>();
    find(path).ifPresent(yaml -> yaml.map().forEach((key, value) -> map.put(key, value.text())));
    return map;
  }

  /// Names directly below a path, in the file's order.
  List<String> names(String path) {
    return find(path).map(yaml -> List.copyOf(yaml.map().keySet())).orElse(List.of());
  }

  private Optional<Yaml> find(String path) {
    try {
      Optional<Yaml> here = Optional.of(file);
      for (String name : path.split("\\.", -1)) {
        here = here.flatMap(yaml -> yaml.find(name));
      }
      return here;
    } catch (YamlException e) {
      throw new SettingsException(e.line() + ": " + e.fault());
    }
  }

  static String variable(String path) {
    return "PUKAR_" + path.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
