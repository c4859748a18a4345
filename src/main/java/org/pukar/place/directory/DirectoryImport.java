package org.pukar.place.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pukar.place.Places;
import org.pukar.place.table.Column;
import org.pukar.place.table.ImportException;
import org.pukar.place.table.Refused;
import org.pukar.place.table.Table;

/// Brings files of places into PostgreSQL, each in one transaction; what a file holds is seen from
/// its headings. The same file again changes nothing, a newer one updates. Used by one thread.
public final class DirectoryImport {
  private final DirectoryStore store;
  private final Places places;

  /// @param url of PostgreSQL, with a role that may write rows
  /// @param places with the States and districts
  public DirectoryImport(String url, Places places) {
    this.store = DirectoryStore.at(url);
    this.places = places;
  }

  /// Takes what can be taken of a file, and reports the lines that were refused.
  ///
  /// @throws ImportException if nothing of it can be taken
  /// @throws IOException if it cannot be read; nothing of it was taken then
  public Report take(Path file) throws IOException {
    return store.inTransaction(handle -> take(file, handle));
  }

  private Report take(Path file, Handle handle) throws IOException {
    Report report = new Report(String.valueOf(file.getFileName()));
    try (Table table = Table.open(file)) {
      Reading reading = reading(table.columns(), report, handle, file);
      for (String text = table.next(); text != null; text = table.next()) {
        report.readOne();
        try {
          reading.take(table.line(text));
        } catch (Refused refused) {
          report.refuse(table.number(), String.valueOf(refused.getMessage()));
        }
      }
      reading.finish();
    }
    return report;
  }

  private Reading reading(Set<Column> columns, Report report, Handle handle, Path file) {
    if (columns.contains(Column.PIN)) {
      return new PinReading(places, handle, report, columns);
    } else if (isOfPlaces(columns)) {
      return new PlaceReading(places, handle, report, columns);
    }
    throw new ImportException(
        file.getFileName() + " has neither pin codes nor codes and names of places.");
  }

  /// Names and codes of blocks and villages, and their districts; of panchayats a former file may
  /// have told the districts.
  private static boolean isOfPlaces(Set<Column> columns) {
    boolean hasDistrict = columns.contains(Column.DISTRICT);
    return columns.containsAll(Set.of(Column.PANCHAYAT, Column.PANCHAYAT_NAME))
        || (hasDistrict && columns.containsAll(Set.of(Column.VILLAGE, Column.VILLAGE_NAME)))
        || (hasDistrict && columns.containsAll(Set.of(Column.BLOCK, Column.BLOCK_NAME)));
  }
}
