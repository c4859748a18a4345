package org.pukar.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.spelling.Named;
import org.pukar.spelling.Spelling;

/// The SQL of places smaller than a district. Stateless.
final class PlaceStore {
  private PlaceStore() {}

  static Optional<Place> find(Handle h, String id) {
    return h.createQuery("SELECT * FROM places WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> place(row))
        .findOne();
  }

  static List<Place> below(Handle h, String id) {
    return h.createQuery("SELECT * FROM places WHERE parent = :id ORDER BY english, code")
        .bind("id", id)
        .map((row, _) -> place(row))
        .list();
  }

  /// Where in a district or a block to search: a district's thousands are ranked by the program, so
  /// that they are found by the same rules as districts.
  static List<Named<Place>> names(Handle h, String within, List<Level> levels) {
    return h
        .createQuery(
            """
            SELECT * FROM places WHERE (district = :within OR parent = :within) AND level IN (<levels>)
            ORDER BY level, english, code
            """)
        .bind("within", within)
        .bindList("levels", levels.stream().map(Level::letter).toList())
        .map((row, _) -> names(row))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /// The ids of the places of a pin code; a village's panchayat stands for it.
  static List<String> atPin(Handle h, String pin) {
    return h.createQuery(
            """
            SELECT DISTINCT CASE WHEN level = 'v' THEN parent ELSE pins.place END
            FROM pins LEFT JOIN places ON places.id = pins.place WHERE pin = :pin
            """)
        .bind("pin", pin)
        .mapTo(String.class)
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    String local = row.getString("local");
    String language = row.getString("local_language");
    return new Place(
        Level.of(row.getString("level")),
        row.getInt("code"),
        Optional.of(row.getString("parent")),
        row.getString("english"),
        local,
        language,
        language.equals("hi") ? local : "");
  }

  private static List<Named<Place>> names(ResultSet row) throws SQLException {
    Place place = place(row);
    Spelling english = Spelling.ofKnown(row.getString("words"), row.getString("sound"));
    Spelling local = Spelling.ofKnown(row.getString("local_words"), row.getString("local_sound"));
    return Stream.of(english, local)
        .filter(spelling -> !spelling.words().isEmpty())
        .distinct()
        .map(spelling -> new Named<>(spelling, Named.Use.OFFICIAL, place))
        .toList();
  }
}
