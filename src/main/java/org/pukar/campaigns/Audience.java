package org.pukar.campaigns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whom a campaign is for. Immutable.
///
/// @param among tags of languages or ids of districts; none where all or a list are meant
public record Audience(Who who, List<String> among) {

  public Audience {
    among = List.copyOf(among);
  }

  /// By what callers are chosen.
  public enum Who {
    /// Everybody.
    ALL,
    /// Callers who are spoken to in one of some languages.
    LANGUAGES,
    /// Phones of workers who come from one of some districts.
    HOME,
    /// Phones of workers who work in one of some districts.
    WORK,
    /// The callers on a list that staff bring.
    LIST;

    /// The word in the table and in requests.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Who> find(String code) {
      return Arrays.stream(values()).filter(who -> who.code().equals(code)).findFirst();
    }

    /// Whether it has to be said which languages or districts.
    public boolean isAmong() {
      return this != ALL && this != LIST;
    }
  }
}
