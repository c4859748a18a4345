package org.pukar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pukar.embedded.folder.Access;
import org.pukar.embedded.folder.WholeFolder;

/// A running PostgreSQL on a data folder. Threads may share it.
///
/// @param access with the port that it listens on
record PostgresServer(Child child, Access access) implements Server {
  /// Reasons to end at once that pass by themselves: what a killed PostgreSQL leaves for a moment.
  private static final Pattern PASSES =
      Pattern.compile("postmaster\\.pid|shared memory|in use|could not create any TCP/IP sockets");

  /// Statements and details of errors would carry callers' words into the log.
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=100",
          "shared_buffers=128MB",
          "timezone=UTC",
          "log_timezone=UTC",
          "logging_collector=off",
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  /// Starts it, after `initdb` on a folder without a database.
  static PostgresServer start(Path data, Launcher launcher, Access access) throws IOException {
    Path programs = ServerPrograms.forThisMachine(data.resolve("servers")).postgres();
    Path folder = data.resolve("postgres");
    Child.leftIn(folder, "postmaster.pid", "PostgreSQL", "INT").ifPresent(Child::stop);
    if (Files.notExists(folder)) {
      WholeFolder.make(folder, made -> initialise(programs, made, launcher, access));
    }
    launcher.own(folder);
    return Server.up(() -> launch(programs, data, launcher, access), PASSES);
  }

  private static void initialise(Path programs, Path made, Launcher launcher, Access access)
      throws IOException {
    Path password = Files.createTempFile(made.getParent(), "initdb-", "");
    try {
      Files.writeString(password, access.administratorPassword());
      launcher.own(made);
      launcher.own(password);
      Launcher.Ended initdb = launcher.run(made, initdb(programs, made, password));
      if (initdb.code() != 0) {
        throw new EmbeddedException(
            "PostgreSQL could not make its database: " + initdb.output().replaceAll("\\s+", " "));
      }
    } finally {
      Files.delete(password);
    }
  }

  /// Sorting and upper case by PostgreSQL itself, the same on every machine; `lc-ctype` is for
  /// `pg_trgm`, which still asks the C library what a letter is.
  private static List<String> initdb(Path programs, Path folder, Path password) {
    return List.of(
        programs.resolve("bin/initdb").toString(),
        "--pgdata=" + folder,
        "--username=postgres",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--lc-collate=C",
        "--lc-ctype=C.UTF-8",
        "--lc-messages=C",
        "--lc-monetary=C",
        "--lc-numeric=C",
        "--lc-time=C");
  }

  private static PostgresServer launch(Path programs, Path data, Launcher launcher, Access access)
      throws IOException {
    int port = Access.freePort(access.postgresPort());
    Child child =
        launcher.start(
            "PostgreSQL",
            data.resolve("postgres"),
            data.resolve("logs/postgres.log"),
            "INT",
            command(programs, port));
    return new PostgresServer(child, access.withPorts(port, access.redisPort()));
  }

  /// Its folder is its working directory, so no path is ever too long or too odd for it.
  private static List<String> command(Path programs, int port) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", ".", "-p", String.valueOf(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  @Override
  public boolean answers() {
    try (Connection connection = DriverManager.getConnection(access.administratorUrl("postgres"))) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
