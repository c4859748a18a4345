package org.pukar.grievances.referral;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

/// The agencies of `config/partners.yaml`. Immutable; threads share it.
public final class Partners {
  private final Duration term;
  private final Map<String, Partner> all;

  private Partners(Duration term, Map<String, Partner> all) {
    this.term = term;
    this.all = all;
  }

  /// Reads them.
  ///
  /// @param kinds the codes of all kinds of complaint
  /// @throws YamlException naming the line that is wrong
  public static Partners read(Path file, Set<String> kinds) throws IOException {
    Yaml whole = YamlReader.read(file).only("consent", "partners");
    Map<String, Partner> all = new LinkedHashMap<>();
    for (Yaml yaml : whole.get("partners").list()) {
      Partner partner = partner(yaml.only("code", "states", "kinds", "verified"), kinds);
      if (all.put(partner.code(), partner) != null) {
        throw new YamlException(yaml.line(), "`" + partner.code() + "` is there twice");
      }
    }
    return new Partners(term(whole.get("consent")), all);
  }

  /// How long a consent holds.
  public Duration term() {
    return term;
  }

  /// All of them, in the order of the file.
  public List<Partner> all() {
    return List.copyOf(all.values());
  }

  /// The one of that code.
  public Optional<Partner> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  private static Partner partner(Yaml yaml, Set<String> known) {
    Yaml code = yaml.get("code");
    if (!code.text().matches("[a-z0-9-]{1,24}")) {
      throw new YamlException(code.line(), "`" + code.text() + "` is no code");
    }
    Set<String> states = new HashSet<>();
    yaml.get("states").list().forEach(state -> states.add(state.text()));
    Set<String> kinds = new HashSet<>();
    for (Yaml kind : yaml.get("kinds").list()) {
      if (!known.contains(kind.text())) {
        throw new YamlException(kind.line(), "`" + kind.text() + "` is no kind of complaint");
      }
      kinds.add(kind.text());
    }
    Optional<LocalDate> verified =
        yaml.find("verified").map(day -> parsed(day, LocalDate::parse, "day"));
    return new Partner(code.text(), states, kinds, verified);
  }

  private static Duration term(Yaml yaml) {
    Duration term = parsed(yaml, Duration::parse, "duration");
    if (term.toDays() < 1) {
      throw new YamlException(yaml.line(), "a consent holds a day at least");
    }
    return term;
  }

  private static <T> T parsed(Yaml yaml, Function<String, T> parse, String what) {
    try {
      return parse.apply(yaml.text());
    } catch (DateTimeParseException e) {
      throw new YamlException(yaml.line(), "`" + yaml.text() + "` is no " + what);
    }
  }
}
