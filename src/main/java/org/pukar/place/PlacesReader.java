package org.pukar.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.csv.Csv;
import org.pukar.db.Database;

/// Reads the tables of places and checks that they fit together. For one thread and one reading.
final class PlacesReader {
  private static final Comparator<Place> BY_NAME = Comparator.comparing(Place::english);

  private final Path folder;
  private final List<Integer> first;
  private final Set<String> ids = new HashSet<>();

  PlacesReader(Path folder, List<Integer> first) {
    this.folder = folder;
    this.first = first;
  }

  Places read(Database database) {
    List<Place> states = new ArrayList<>();
    for (Csv.Row row : Csv.read(folder.resolve("states.csv"))) {
      states.add(place(row, Level.STATE, Optional.empty()));
    }
    states.sort(Comparator.comparingInt(this::turn).thenComparing(BY_NAME));
    Map<String, List<Place>> districts = districts();
    Map<String, List<String>> aliases = new HashMap<>();
    readAliases("aliases.csv", Level.DISTRICT, aliases);
    readAliases("state-aliases.csv", Level.STATE, aliases);
    return new Places(states, districts, aliases, database);
  }

  private int turn(Place state) {
    int turn = first.indexOf(state.code());
    return turn < 0 ? first.size() : turn;
  }

  private Map<String, List<Place>> districts() {
    Map<String, List<Place>> districts = new HashMap<>();
    for (Csv.Row row : Csv.read(folder.resolve("districts.csv"))) {
      String state = known(row, Level.STATE, "parent_lgd_code");
      Place district = place(row, Level.DISTRICT, Optional.of(state));
      districts.computeIfAbsent(state, _ -> new ArrayList<>()).add(district);
    }
    districts.values().forEach(some -> some.sort(BY_NAME));
    return districts;
  }

  private void readAliases(String file, Level level, Map<String, List<String>> aliases) {
    for (Csv.Row row : Csv.read(folder.resolve(file))) {
      String id = known(row, level, "lgd_code");
      aliases.computeIfAbsent(id, _ -> new ArrayList<>()).add(row.text("other_spelling"));
    }
  }

  private Place place(Csv.Row row, Level level, Optional<String> parent) {
    Place place =
        new Place(
            level,
            row.number("lgd_code"),
            parent,
            row.text("name_en"),
            row.text("name_local"),
            row.text("local_language"),
            row.text("name_hi"));
    if (!ids.add(place.id())) {
      throw row.fault("a second place has the code " + place.code());
    }
    return place;
  }

  private String known(Csv.Row row, Level level, String column) {
    String id = level.letter() + row.number(column);
    if (!ids.contains(id)) {
      throw row.fault("no place has the id " + id);
    }
    return id;
  }
}
