package org.pukar.place.directory;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.pukar.db.DatabaseUrl;
import org.pukar.spelling.Spelling;

/// The SQL of imports, over a connection of its own: statements here may take longer than any hop
/// may wait. Used by one thread.
record DirectoryStore(Jdbi jdbi) {
  private static final String PUT =
      """
      INSERT INTO places AS known (id, level, code, district, parent, english, local,
          local_language, words, sound, local_words, local_sound)
      SELECT * FROM unnest(:ids, :levels, :codes, :districts, :parents, :english, :locals,
          :languages, :words, :sounds, :local_words, :local_sounds)
      ON CONFLICT (id) DO UPDATE SET
          district = excluded.district,
          parent = CASE WHEN excluded.parent = excluded.district
              AND known.district = excluded.district THEN known.parent ELSE excluded.parent END,
          english = excluded.english, words = excluded.words, sound = excluded.sound,
          local = coalesce(nullif(excluded.local, ''), known.local),
          local_language = excluded.local_language,
          local_words = coalesce(nullif(excluded.local_words, ''), known.local_words),
          local_sound = coalesce(nullif(excluded.local_sound, ''), known.local_sound)
      WHERE (known.district, known.english, known.words, known.sound, known.local_language)
          <> (excluded.district, excluded.english, excluded.words, excluded.sound,
              excluded.local_language)
        OR (excluded.parent NOT IN (excluded.district, known.parent))
        OR (excluded.local <> '' AND (known.local, known.local_words, known.local_sound)
          <> (excluded.local, excluded.local_words, excluded.local_sound))
      RETURNING xmax = 0
      """;

  static DirectoryStore at(String url) {
    return new DirectoryStore(Jdbi.create(DatabaseUrl.jdbc(url)));
  }

  /// All or nothing.
  <T> T inTransaction(HandleCallback<T, IOException> work) throws IOException {
    return jdbi.inTransaction(work);
  }

  /// All places of a level: the districts that they lie in, by their codes.
  static Map<Integer, String> districts(Handle h, String level) {
    return h
        .createQuery("SELECT code, district FROM places WHERE level = :level")
        .bind("level", level)
        .map((row, _) -> Map.entry(row.getInt("code"), row.getString("district")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Writes places over what is known of them. A file that tells only the district, or no local
  /// name, takes away nothing that another told.
  static void put(Handle h, Collection<Entry> entries, Report report) {
    List<Boolean> news =
        h.createQuery(PUT)
            .bind("ids", texts(entries, e -> e.place().id()))
            .bind("levels", texts(entries, e -> e.place().level().letter()))
            .bind("codes", entries.stream().map(e -> e.place().code()).toArray(Integer[]::new))
            .bind("districts", texts(entries, Entry::district))
            .bind("parents", texts(entries, e -> e.place().parent().orElseThrow()))
            .bind("english", texts(entries, e -> e.place().english()))
            .bind("locals", texts(entries, e -> e.place().local()))
            .bind("languages", texts(entries, e -> e.place().localLanguage()))
            .bind("words", spelled(entries, e -> e.place().english(), Spelling::words))
            .bind("sounds", spelled(entries, e -> e.place().english(), Spelling::sound))
            .bind("local_words", spelled(entries, e -> e.place().local(), Spelling::words))
            .bind("local_sounds", spelled(entries, e -> e.place().local(), Spelling::sound))
            .mapTo(Boolean.class)
            .list();
    int added = (int) news.stream().filter(isNew -> isNew).count();
    report.wrote(added, news.size() - added);
  }

  private static String[] texts(Collection<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static String[] spelled(
      Collection<Entry> entries, Function<Entry, String> name, Function<Spelling, String> part) {
    return texts(
        entries, e -> Optional.of(name.apply(e)).flatMap(Spelling::of).map(part).orElse(""));
  }

  /// Writes which pin codes serve which places.
  static void putPins(Handle h, Collection<Pin> pins, Report report) {
    int added =
        h.createUpdate(
                """
                INSERT INTO pins (pin, place) SELECT * FROM unnest(:pins, :places)
                ON CONFLICT DO NOTHING
                """)
            .bind("pins", pins.stream().map(Pin::pin).toArray(String[]::new))
            .bind("places", pins.stream().map(Pin::place).toArray(String[]::new))
            .execute();
    report.wrote(added, 0);
  }
}
