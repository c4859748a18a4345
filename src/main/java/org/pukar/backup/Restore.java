package org.pukar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pukar.db.Migrations;

/// Brings a backup back into an empty database: all of it or nothing. Used by one thread.
///
/// @param backup to be read
/// @param ownerUrl signs in as the owner of the tables, or as who may make them
/// @param applicationUrl signs in as the role that the application uses
/// @param keys must open the rows
record Restore(SavedBackup backup, String ownerUrl, String applicationUrl, HouseKeys keys) {

  /// Makes the tables as they were when the backup was taken, fills them, and migrates them to this
  /// program's version.
  ///
  /// @throws BackupException if rows are there already, the backup is of a newer schema, or the
  ///   keys do not open its rows; no rows are there then that were not there before
  void run() throws IOException, SQLException {
    refuseRows();
    migrate(backup.contents().schema());
    try (Rows rows = Rows.open(ownerUrl)) {
      rows.handle().begin();
      load(rows);
      if (backup.contents().rowsOf("callers") > 0) {
        keys.refuseUnlessTheyOpen(rows.handle());
      }
      // Before the rows are there for good: a demo would make other keys if it found none.
      keys.put();
      rows.handle().commit();
    }
    Migrations.run(ownerUrl, applicationUrl);
  }

  private void refuseRows() throws SQLException {
    try (Rows rows = Rows.open(ownerUrl)) {
      for (String table : new Catalog(rows.handle()).tables()) {
        if (rows.areIn(table)) {
          throw new BackupException(
              "There are rows in the table "
                  + table
                  + " already: a backup is restored into an empty data folder or database only.");
        }
      }
    }
  }

  private void migrate(String schema) {
    if (!Migrations.has(schema, ownerUrl)) {
      throw new BackupException(
          "The backup was taken by a newer Pukar (schema "
              + schema
              + "): restore it with that one or a later one.");
    }
    Migrations.upTo(schema, ownerUrl, applicationUrl);
    if (!schema.equals(Migrations.version(ownerUrl))) {
      throw new BackupException(
          "The database's tables are newer than the backup's (schema "
              + schema
              + "): restore it into an empty data folder or database.");
    }
  }

  private void load(Rows rows) throws IOException, SQLException {
    List<Contents.Table> tables = inOrder(new Catalog(rows.handle()));
    List<String> names = tables.stream().map(Contents.Table::name).toList();
    rows.clear(names);
    for (Contents.Table table : tables) {
      load(rows, table);
    }
    rows.wakeTriggers(names);
    for (Contents.Sequence sequence : backup.contents().sequences()) {
      rows.set(sequence);
    }
  }

  private void load(Rows rows, Contents.Table table) throws IOException, SQLException {
    try (InputStream from = backup.rows(table)) {
      if (rows.copyIn(table.name(), table.columns(), from) != table.rows()) {
        throw new BackupException(
            "The table " + table.name() + " has another number of rows than the backup says.");
      }
    }
  }

  private List<Contents.Table> inOrder(Catalog catalog) {
    List<String> known = catalog.tablesReferredToFirst();
    List<Contents.Table> tables = new ArrayList<>(backup.contents().tables());
    for (Contents.Table table : tables) {
      if (!known.contains(table.name())) {
        throw new BackupException(
            "The backup has a table " + table.name() + " that Pukar's migrations do not make.");
      }
    }
    tables.sort((a, b) -> Integer.compare(known.indexOf(a.name()), known.indexOf(b.name())));
    return tables;
  }
}
