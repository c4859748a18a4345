package org.pukar.place.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pukar.place.Level;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.place.table.Column;
import org.pukar.place.table.Line;
import org.pukar.place.table.Refused;

/// Files of blocks, of panchayats, of villages, and those that say which of them lies in which. For
/// one thread and one file.
final class PlaceReading implements Reading {
  private static final int BATCH = 5_000;

  /// The directory's number for gram panchayats among local bodies.
  private static final int GRAM_PANCHAYAT = 3;

  private final Places places;
  private final Handle handle;
  private final Report report;
  private final Set<Column> columns;
  private final Map<Integer, String> blocks;
  private final Map<Integer, String> panchayats;
  private final Map<String, String> seen = new HashMap<>();
  private final List<Entry> waiting = new ArrayList<>();

  PlaceReading(Places places, Handle handle, Report report, Set<Column> columns) {
    this.places = places;
    this.handle = handle;
    this.report = report;
    this.columns = columns;
    this.blocks = DirectoryStore.districts(handle, Level.BLOCK.letter());
    this.panchayats =
        columns.contains(Column.DISTRICT)
            ? Map.of()
            : DirectoryStore.districts(handle, Level.PANCHAYAT.letter());
  }

  @Override
  public void take(Line line) {
    OptionalInt panchayat = line.code(Column.PANCHAYAT);
    OptionalInt village = line.code(Column.VILLAGE);
    refuseOtherBodies(line);
    String district = district(line, panchayat);
    if (!columns.contains(Column.PANCHAYAT) && !columns.contains(Column.VILLAGE)) {
      takeBlock(line, district);
      return;
    } else if (panchayat.isEmpty() && village.isEmpty()) {
      throw new Refused("it names neither a panchayat nor a village");
    }
    String parent = block(line).orElse(district);
    if (panchayat.isPresent()) {
      Names names = Names.of(line, Column.PANCHAYAT_NAME, Column.PANCHAYAT_LOCAL);
      put(Level.PANCHAYAT, panchayat.getAsInt(), names, parent, district);
      parent = Level.PANCHAYAT.letter() + panchayat.getAsInt();
    }
    if (village.isPresent()) {
      Names names = Names.of(line, Column.VILLAGE_NAME, Column.VILLAGE_LOCAL);
      put(Level.VILLAGE, village.getAsInt(), names, parent, district);
    }
  }

  private static void refuseOtherBodies(Line line) {
    OptionalInt type = line.code(Column.PANCHAYAT_TYPE);
    if (type.isPresent() && type.getAsInt() != GRAM_PANCHAYAT) {
      throw new Refused("it is no gram panchayat (localbody type " + type.getAsInt() + ")");
    }
  }

  private String district(Line line, OptionalInt panchayat) {
    if (!columns.contains(Column.DISTRICT)) {
      return Optional.ofNullable(panchayats.get(panchayat.orElse(0)))
          .orElseThrow(() -> new Refused("no file has told in which district this panchayat is"));
    }
    String district = Level.DISTRICT.letter() + line.neededCode(Column.DISTRICT);
    if (places.find(district).isEmpty()) {
      throw new Refused("no district has the code " + district.substring(1));
    }
    return district;
  }

  private Optional<String> block(Line line) {
    OptionalInt block = line.code(Column.BLOCK);
    if (block.isEmpty()) {
      return Optional.empty();
    } else if (!blocks.containsKey(block.getAsInt())) {
      throw new Refused(
          "no block has the code " + block.getAsInt() + ": import the file of blocks first");
    }
    return Optional.of(Level.BLOCK.letter() + block.getAsInt());
  }

  private void takeBlock(Line line, String district) {
    int code = line.neededCode(Column.BLOCK);
    Names names = Names.of(line, Column.BLOCK_NAME, Column.BLOCK_LOCAL);
    if (!put(Level.BLOCK, code, names, district, district).equals(district)) {
      throw new Refused("block " + code + " stood before in another district");
    }
  }

  /// The district that the file told first: a place stands in one, and in many lines.
  private String put(Level level, int code, Names names, String parent, String district) {
    String before = seen.putIfAbsent(level.letter() + code, district);
    if (before != null) {
      return before;
    }
    String language = language(district);
    Optional<String> in = Optional.of(parent);
    Place place = new Place(level, code, in, names.english(), names.local(), language, "");
    waiting.add(new Entry(place, district));
    if (waiting.size() == BATCH) {
      finish();
    }
    return district;
  }

  /// The local language of a district is its State's.
  private String language(String district) {
    return places
        .find(district)
        .flatMap(Place::parent)
        .flatMap(places::find)
        .orElseThrow()
        .localLanguage();
  }

  @Override
  public void finish() {
    DirectoryStore.put(handle, waiting, report);
    waiting.clear();
  }
}
