package org.pukar.backup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What PostgreSQL's catalog says about the schema `public`; Flyway's own table is left out, for
/// migrations write it. Used by the thread that has the connection.
record Catalog(Handle handle) {

  /// Alphabetically; partitions are part of their table.
  List<String> tables() {
    return names(
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND NOT relispartition AND relname <> 'flyway_schema_history'
        ORDER BY relname
        """);
  }

  /// Those that can be written: not the ones that PostgreSQL computes.
  List<String> columns(String table) {
    return handle
        .createQuery(
            """
            SELECT attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND relname = :table
              AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """)
        .bind("table", table)
        .mapTo(String.class)
        .list();
  }

  /// Alphabetically.
  List<String> sequences() {
    return names(
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname
        """);
  }

  /// All tables, each after those that it refers to.
  List<String> tablesReferredToFirst() {
    List<String> tables = tables();
    Map<String, Set<String>> references = references();
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < tables.size()) {
      List<String> next =
          tables.stream()
              .filter(t -> !ordered.contains(t))
              .filter(t -> ordered.containsAll(references.getOrDefault(t, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new BackupException("Tables refer to each other in a circle: none can be first.");
      }
      ordered.addAll(next);
    }
    return List.copyOf(ordered);
  }

  /// A table may refer to itself: foreign keys are checked when all its rows are there.
  private Map<String, Set<String>> references() {
    Map<String, Set<String>> references = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT referring.relname AS referring, referred.relname AS referred FROM pg_constraint
            JOIN pg_class referring ON referring.oid = conrelid
            JOIN pg_class referred ON referred.oid = confrelid
            WHERE contype = 'f' AND conrelid <> confrelid AND NOT referring.relispartition
              AND referring.relnamespace = 'public'::regnamespace
              AND referred.relnamespace = 'public'::regnamespace
            """)
        .map((row, _) -> Map.entry(row.getString("referring"), row.getString("referred")))
        .forEach(
            r -> references.computeIfAbsent(r.getKey(), _ -> new HashSet<>()).add(r.getValue()));
    return references;
  }

  private List<String> names(String query) {
    return handle.createQuery(query).mapTo(String.class).list();
  }
}
