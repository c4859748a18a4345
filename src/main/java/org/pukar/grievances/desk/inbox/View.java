package org.pukar.grievances.desk.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.cases.search.Sieve;
import org.pukar.grievances.desk.CasePages;
import org.pukar.http.Form;

/// Which list of cases is looked at, as its address says. Immutable.
///
/// @param name one of the four that everybody has
/// @param matter of that kind alone; empty: of all
/// @param place as it was typed, a name or an id; empty: all of hers
/// @param after where the page begins
public record View(Name name, String matter, String place, After after) {

  /// The lists that everybody has.
  public enum Name {
    DUE,
    MINE,
    UNOWNED,
    LATE;

    /// As addresses and words have it.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Name of(String code) {
      for (Name one : values()) {
        if (one.code().equals(code)) {
          return one;
        }
      }
      return DUE;
    }
  }

  private static final int LONGEST = 80;

  /// Whatever cannot be read is as if it were not said.
  static View of(Form query) {
    return new View(
        Name.of(query.get("view")),
        shortened(query.get("matter")),
        shortened(query.get("place").strip()),
        After.read(query.get("after")).orElse(After.NOTHING));
  }

  /// The one that an address has.
  static Optional<View> read(String query) {
    return Form.ofQuery(query).map(View::of);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? "" : text;
  }

  /// The same from its beginning, or further on.
  View from(After where) {
    return new View(name, matter, place, where);
  }

  /// Another of the four, of the same kind and place.
  public View named(Name other) {
    return new View(other, matter, place, After.NOTHING);
  }

  Sieve sieve() {
    return new Sieve(matter, name == Name.UNOWNED, name == Name.LATE);
  }

  /// Whether anything is left out that could be looked at.
  public boolean isNarrow() {
    return !matter.isEmpty() || !place.isEmpty();
  }

  /// What it is called in an address.
  public String query() {
    String query = "view=" + name.code() + part("matter", matter) + part("place", place);
    return after.equals(After.NOTHING) ? query : query + part("after", after.written());
  }

  /// Where it is.
  public String path() {
    return CasePages.AT + "?" + query();
  }

  private static String part(String key, String value) {
    return value.isEmpty()
        ? ""
        : "&" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
