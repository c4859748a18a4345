package org.pukar.place.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pukar.place.Found;
import org.pukar.place.Level;
import org.pukar.place.Places;
import org.pukar.place.table.Column;
import org.pukar.place.table.Line;
import org.pukar.place.table.Refused;
import org.pukar.text.Typed;

/// Files of pin codes: with the id of a place (`d358`), with codes of villages, panchayats, blocks
/// or districts, or with the names of district and State. For one thread and one file.
final class PinReading implements Reading {
  private static final int BATCH = 5_000;

  private final Places places;
  private final Handle handle;
  private final Report report;
  private final Map<Column, Set<Integer>> known = new HashMap<>();
  private final Map<String, Optional<String>> districts = new HashMap<>();
  private final List<Pin> waiting = new ArrayList<>();

  PinReading(Places places, Handle handle, Report report, Set<Column> columns) {
    this.places = places;
    this.handle = handle;
    this.report = report;
    know(columns, Column.VILLAGE, Level.VILLAGE);
    know(columns, Column.PANCHAYAT, Level.PANCHAYAT);
    know(columns, Column.BLOCK, Level.BLOCK);
  }

  private void know(Set<Column> columns, Column column, Level level) {
    if (columns.contains(column)) {
      known.put(column, DirectoryStore.districts(handle, level.letter()).keySet());
    }
  }

  @Override
  public void take(Line line) {
    String pin = Typed.digits(line.text(Column.PIN)).replace(" ", "");
    if (!pin.matches("[1-9]\\d{5}")) {
      throw new Refused("its pin code has not six digits");
    }
    waiting.add(new Pin(pin, place(line)));
    if (waiting.size() == BATCH) {
      finish();
    }
  }

  /// The smallest place that the line tells.
  private String place(Line line) {
    if (!line.text(Column.PLACE).isEmpty()) {
      return places
          .find(line.text(Column.PLACE))
          .orElseThrow(() -> new Refused("no place has this id"))
          .id();
    }
    return coded(line, Column.VILLAGE, Level.VILLAGE)
        .or(() -> coded(line, Column.PANCHAYAT, Level.PANCHAYAT))
        .or(() -> coded(line, Column.BLOCK, Level.BLOCK))
        .orElseGet(() -> district(line));
  }

  private Optional<String> coded(Line line, Column column, Level level) {
    OptionalInt code = line.code(column);
    if (code.isEmpty()) {
      return Optional.empty();
    } else if (!known.getOrDefault(column, Set.of()).contains(code.getAsInt())) {
      throw new Refused("no file has told of this " + column.inWords());
    }
    return Optional.of(level.letter() + code.getAsInt());
  }

  private String district(Line line) {
    OptionalInt code = line.code(Column.DISTRICT);
    String named = line.text(Column.DISTRICT_NAME) + ", " + line.text(Column.STATE_NAME);
    Optional<String> id =
        code.isPresent()
            ? Optional.of(Level.DISTRICT.letter() + code.getAsInt())
            : districts.computeIfAbsent(named, this::named);
    return id.filter(d -> places.find(d).isPresent())
        .orElseThrow(() -> new Refused("it tells no known district"));
  }

  private Optional<String> named(String name) {
    return switch (places.search(name)) {
      case Found.One(var district) -> Optional.of(district.id());
      case Found.Several _, Found.None _ -> Optional.empty();
    };
  }

  @Override
  public void finish() {
    DirectoryStore.putPins(handle, waiting, report);
    waiting.clear();
  }
}
