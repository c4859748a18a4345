package org.pukar.console.users;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.access.Role;
import org.pukar.access.accounts.Person;
import org.pukar.http.Form;
import org.pukar.text.Language;

/// An account as somebody typed it. Immutable; prints nothing of it.
///
/// @param places one in a line, by its name
public record UserDraft(
    String name, String shown, String office, String language, Set<Role> roles, String places) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_OFFICE = 24;
  private static final int MOST_PLACES = 200;

  static final UserDraft NOTHING = new UserDraft("", "", "", "en", Set.of(), "");

  public UserDraft {
    roles = Set.copyOf(roles);
  }

  static UserDraft of(Form form) {
    return new UserDraft(
        form.get("name").strip(),
        form.get("shown").strip(),
        form.get("office").strip(),
        form.get("language"),
        Arrays.stream(Role.values())
            .filter(role -> form.find("role-" + role.code()).isPresent())
            .collect(Collectors.toSet()),
        form.get("places"));
  }

  /// What came of reading it.
  sealed interface Read {
    /// It makes sense.
    record Fine(Person person) implements Read {}

    /// It does not.
    ///
    /// @param key of the sentence that says why
    /// @param about what it is about: a line; may be empty
    record Wrong(String key, String about) implements Read {}
  }

  /// Reads it.
  ///
  /// @param find the id of the place that a line means, if it means one that may be given
  Read read(Function<String, Optional<String>> find) {
    if (!name.matches("[\\p{L}\\p{M}\\p{N}._-]{2,40}")) {
      return new Read.Wrong("users.wrong.name", "");
    }
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      return new Read.Wrong("users.wrong.shown", "");
    }
    if (office.length() > LONGEST_OFFICE) {
      return new Read.Wrong("users.wrong.office", "");
    }
    if (roles.isEmpty()) {
      return new Read.Wrong("users.wrong.roles", "");
    }
    return places(find);
  }

  private Read places(Function<String, Optional<String>> find) {
    List<String> lines = places.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > MOST_PLACES) {
      return new Read.Wrong("users.wrong.places", "");
    }
    Set<String> ids = new HashSet<>();
    for (String line : lines) {
      Optional<String> id = find.apply(line);
      if (id.isEmpty()) {
        return new Read.Wrong("users.wrong.place", line);
      }
      ids.add(id.get());
    }
    return new Read.Fine(
        new Person(
            name, shown, office, Language.find(language).orElse(Language.ENGLISH), roles, ids));
  }

  /// An account as it stands.
  static UserDraft of(Person person, Stream<String> places) {
    return new UserDraft(
        person.name(),
        person.shown(),
        person.office(),
        person.language().code(),
        person.roles(),
        places.sorted().collect(Collectors.joining("\n")));
  }

  @Override
  public String toString() {
    return "UserDraft";
  }
}
