package org.pukar.place.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.pukar.Ground;
import org.pukar.Stored;
import org.pukar.db.Database;
import org.pukar.place.Places;
import org.pukar.place.Shipped;

/// Places on an empty database, with the files that are brought into it. Used by one thread.
final class Directory implements AutoCloseable {
  private final Path folder;
  private final Database database;
  private final DirectoryImport imports;
  final Places places;
  final Stored stored;

  Directory(Path folder) throws SQLException {
    Ground ground = Ground.fresh();
    this.folder = folder;
    this.stored = new Stored(ground.servers());
    this.database = ground.database(2);
    this.places = Places.read(Shipped.FOLDER, database);
    // As the application's role: an operator need not have the owner's password.
    this.imports = new DirectoryImport(ground.databaseUrl(), places);
  }

  /// Brings in a file with these lines.
  Report take(String name, String... lines) throws IOException {
    return imports.take(Files.write(folder.resolve(name), java.util.List.of(lines)));
  }

  /// Brings in a file that is there.
  Report take(Path file) throws IOException {
    return imports.take(file);
  }

  @Override
  public void close() {
    database.close();
  }
}
