package org.pukar.text.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pukar.text.Language;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlReader;

/// The catalogs of the languages that have one. Immutable: threads may share it.
public final class Catalogs {

  private final Map<Language, Catalog> catalogs;

  private Catalogs(Map<Language, Catalog> catalogs) {
    this.catalogs = catalogs;
  }

  public static Catalogs of(List<Catalog> catalogs) {
    Map<Language, Catalog> map = new EnumMap<>(Language.class);
    catalogs.forEach(catalog -> map.put(catalog.language(), catalog));
    return new Catalogs(Collections.unmodifiableMap(map));
  }

  /// Reads `<code>.yaml` in the folder for each language that has such a file.
  ///
  /// @throws org.pukar.yaml.YamlException naming the line of the first mistake
  /// @throws UncheckedIOException if a file is there but cannot be read
  public static Catalogs read(Path folder) {
    return of(
        Arrays.stream(Language.values())
            .filter(language -> Files.exists(file(folder, language)))
            .map(language -> read(folder, language))
            .toList());
  }

  /// Reads a folder of such folders, one for each room, as one catalog for each language. A
  /// language counts once it says all that English says: nobody meets a page that is half in
  /// another.
  ///
  /// @throws org.pukar.yaml.YamlException naming the line of the first mistake
  /// @throws UncheckedIOException if a file is there but cannot be read
  public static Catalogs gather(Path folder) {
    List<Path> rooms = rooms(folder);
    Catalog english = gather(rooms, Language.ENGLISH);
    return of(
        Arrays.stream(Language.values())
            .map(language -> gather(rooms, language))
            .filter(catalog -> catalog.keys().containsAll(english.keys()))
            .toList());
  }

  private static List<Path> rooms(Path folder) {
    try (Stream<Path> rooms = Files.list(folder)) {
      return rooms.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalog gather(List<Path> rooms, Language language) {
    return Catalog.of(
        language,
        rooms.stream()
            .filter(room -> Files.exists(file(room, language)))
            .map(room -> words(room, language))
            .toList());
  }

  private static Catalog read(Path folder, Language language) {
    return Catalog.of(language, words(folder, language));
  }

  private static Yaml words(Path folder, Language language) {
    try {
      return YamlReader.read(file(folder, language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path folder, Language language) {
    return folder.resolve(language.code() + ".yaml");
  }

  /// The catalog of a language.
  ///
  /// @throws IllegalArgumentException if the language has none
  public Catalog in(Language language) {
    return Optional.ofNullable(catalogs.get(language))
        .orElseThrow(() -> new IllegalArgumentException("no catalog in " + language.code()));
  }

  /// The languages with a catalog, in the order in which callers are offered them.
  public List<Language> languages() {
    return List.copyOf(catalogs.keySet());
  }
}
