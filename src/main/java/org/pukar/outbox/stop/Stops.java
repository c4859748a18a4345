package org.pukar.outbox.stop;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    ALL,
    /// Any text at all, even what answers her, for somebody else reads that phone: she is called
    /// instead.
    ANY;

    /// As the table has it.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Those that stand in the table under these codes.
    public static List<What> of(List<String> codes) {
      return List.of(values()).stream().filter(what -> codes.contains(what.code())).toList();
    }
  }

  /// Keeps the wish; false if it was known.
  public boolean stop(PhoneNumber phone, What what) {
    return database.with(h -> stop(h, phone, what));
  }

  /// The same in a transaction that is under way.
  public boolean stop(Handle h, PhoneNumber phone, What what) {
    return StopStore.insert(h, callers.index(phone), what.code());
  }

  /// Forgets what a caller does not want, as if she had never said it.
  public static void forget(Handle h, UUID caller) {
    StopStore.forget(h, caller);
  }

  /// Whether no text of any kind may go to that phone.
  public boolean isSilent(Handle h, PhoneNumber phone) {
    return StopStore.stands(h, callers.index(phone), What.ANY.code());
  }

  /// Lets texts go to a phone again to which none at all might go. What else she does not want
  /// stays as it is.
  public void endSilence(Handle h, PhoneNumber phone) {
    StopStore.deleteOne(h, callers.index(phone), What.ANY.code());
  }

  /// The same in a transaction of its own.
  public void endSilence(PhoneNumber phone) {
    database.use(h -> endSilence(h, phone));
  }

  /// Takes all wishes of that phone back; false if there were none. That no text at all may go to
  /// it stays: a text from that phone is written by whoever holds it.
  public boolean start(PhoneNumber phone) {
    return database.with(h -> start(h, phone));
  }

  /// The same in a transaction that is under way.
  public boolean start(Handle h, PhoneNumber phone) {
    return StopStore.deleteAllBut(h, callers.index(phone), What.ANY.code()) > 0;
  }
}
