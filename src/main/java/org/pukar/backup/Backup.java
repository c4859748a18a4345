package org.pukar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.pukar.db.Migrations;

/// Saves all rows as they were at one moment, while Pukar goes on writing. Stateless.
final class Backup {

  private Backup() {}

  /// Writes the file, which appears only when it is whole.
  ///
  /// @param now is kept in the file as the time it was taken
  /// @throws BackupException if the file is there already or the schema changes meanwhile
  static Contents save(String ownerUrl, Path file, Instant now) throws IOException, SQLException {
    String schema = Migrations.version(ownerUrl);
    if (schema.isEmpty()) {
      throw new BackupException("The database has no tables of Pukar's yet: nothing was saved.");
    }
    try (BackupFile saved = BackupFile.create(file);
        Rows rows = Rows.open(ownerUrl)) {
      rows.handle().setReadOnly(true);
      rows.handle().setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
      rows.handle().begin();
      List<Contents.Table> tables = tables(rows, saved);
      // After the rows: a sequence stands in no snapshot, and must not be behind them.
      List<Contents.Sequence> sequences = sequences(rows);
      rows.handle().rollback();
      refuseChange(schema, ownerUrl);
      Contents contents = new Contents(Contents.FORMAT, schema, now.toString(), tables, sequences);
      saved.finish(contents);
      return contents;
    }
  }

  private static List<Contents.Table> tables(Rows rows, BackupFile saved)
      throws IOException, SQLException {
    Catalog catalog = new Catalog(rows.handle());
    List<Contents.Table> tables = new ArrayList<>();
    for (String name : catalog.tables()) {
      tables.add(table(name, catalog.columns(name), rows, saved));
    }
    return tables;
  }

  private static Contents.Table table(
      String name, List<String> columns, Rows rows, BackupFile saved)
      throws IOException, SQLException {
    Contents.Table unread = new Contents.Table(name, columns, 0, "");
    long[] count = new long[1];
    String sha256 =
        saved.add(unread.entry(), bytes -> count[0] = rows.copyOut(name, columns, bytes));
    return new Contents.Table(name, columns, count[0], sha256);
  }

  private static List<Contents.Sequence> sequences(Rows rows) throws SQLException {
    List<Contents.Sequence> sequences = new ArrayList<>();
    for (String name : new Catalog(rows.handle()).sequences()) {
      sequences.add(rows.sequence(name));
    }
    return sequences;
  }

  /// A migration may have rewritten a table between two that were read.
  private static void refuseChange(String schema, String ownerUrl) {
    if (!schema.equals(Migrations.version(ownerUrl))) {
      throw new BackupException(
          "The schema was migrated while it was saved: nothing was saved, try again.");
    }
  }
}
