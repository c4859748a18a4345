package org.pukar.outbox;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// Who wants no texts. It holds at once for everything that has not left yet. A stranger's wish is
/// kept too, by the keyed hash of the phone alone. Threads share it.
public final class Stops {
  private final Database database;
  private final Callers callers;

  public Stops(Database database, Callers callers) {
    this.database = database;
    this.callers = callers;
  }

  /// What somebody does not want.
  public enum What {
    /// Texts about work.
    ALERTS,
    /// Any text of our own accord. What she asks for is answered all the same.
    ALL
  }

  /// Keeps the wish; false if it was known.
  public boolean stop(PhoneNumber phone, What what) {
    String code = what.name().toLowerCase(Locale.ROOT);
    return database.with(h -> StopStore.insert(h, callers.index(phone), code));
  }

  /// Takes all wishes of that phone back; false if there were none.
  public boolean start(PhoneNumber phone) {
    return database.with(h -> start(h, phone));
  }

  /// The same in a transaction that is under way.
  public boolean start(Handle h, PhoneNumber phone) {
    return StopStore.delete(h, callers.index(phone)) > 0;
  }
}
