package org.pukar.schemes.rules.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pukar.schemes.rules.Basis;
import org.pukar.schemes.rules.Basis.Confidence;
import org.pukar.schemes.rules.Basis.Kind;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;

/// The sources that a scheme's file names, and what a condition makes of one. Immutable.
record Sources(Map<String, Yaml> byName) {
  private static final String NEED = "need";

  /// Reads the `sources` of a scheme: each with where it stands and how sure its reading is.
  static Sources read(Yaml yaml) {
    yaml.map().values().forEach(Sources::check);
    return new Sources(Map.copyOf(yaml.map()));
  }

  private static void check(Yaml source) {
    source.only("url", "dated", "what", "basis", "confidence");
    Kind kind = kind(source.get("basis"));
    confidence(source.get("confidence"));
    if (kind == Kind.READ && source.find("url").map(Yaml::text).orElse("").isBlank()) {
      throw new YamlException(source.line(), "what was read has a `url`");
    }
  }

  /// The basis of a condition, a list of papers or the like: its `source`, with what it says itself
  /// of `basis`, `confidence`, `from` and `to`.
  Basis basis(Yaml of) {
    Yaml name = of.get("source");
    if (name.text().equals(NEED)) {
      return new Basis("", Kind.NEED, Confidence.HIGH, Optional.empty(), Optional.empty());
    }
    Yaml source = byName.get(name.text());
    if (source == null) {
      throw new YamlException(name.line(), "there is no source `" + name.text() + "`");
    }
    Optional<LocalDate> from = of.find("from").map(Sources::day);
    Optional<LocalDate> to = of.find("to").map(Sources::day);
    inOrder(of, from, to);
    return new Basis(
        name.text(),
        kind(of.find("basis").orElseGet(() -> source.get("basis"))),
        confidence(of.find("confidence").orElseGet(() -> source.get("confidence"))),
        from,
        to);
  }

  static LocalDate day(Yaml yaml) {
    try {
      return LocalDate.parse(yaml.text());
    } catch (DateTimeParseException e) {
      throw new YamlException(yaml.line(), "expected a day such as 2026-11-22");
    }
  }

  static void inOrder(Yaml at, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new YamlException(at.line(), "it ends before it begins");
    }
  }

  private static Kind kind(Yaml yaml) {
    return one(Kind.class, yaml);
  }

  private static Confidence confidence(Yaml yaml) {
    return one(Confidence.class, yaml);
  }

  private static <E extends Enum<E>> E one(Class<E> of, Yaml yaml) {
    try {
      return Enum.valueOf(of, yaml.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new YamlException(
          yaml.line(),
          "`" + yaml.text() + "` is no " + of.getSimpleName().toLowerCase(Locale.ROOT));
    }
  }
}
