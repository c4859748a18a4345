package org.pukar.grievances.desk.inbox;

import java.util.List;
import java.util.UUID;
import org.pukar.db.Database;

/// The lists that somebody keeps an eye on, under names of her own. Threads share it. Every method
/// throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Views {
  /// More stand in nobody's way.
  private static final int MOST = 20;

  private final Database database;

  public Views(Database database) {
    this.database = database;
  }

  /// A list under its name. Immutable.
  public record Watched(String name, View view) {}

  /// Hers, in the order in which she kept them.
  List<Watched> of(UUID account) {
    return database.with(h -> ViewStore.of(h, account)).stream()
        .flatMap(
            kept -> View.read(kept.query()).map(view -> new Watched(kept.name(), view)).stream())
        .toList();
  }

  /// Keeps a list; one of the same name is kept no more.
  void keep(UUID account, String name, View view) {
    database.use(h -> ViewStore.keep(h, account, name, view.query(), MOST));
  }

  void drop(UUID account, String name) {
    database.use(h -> ViewStore.drop(h, account, name));
  }
}
