package org.pukar.calls.dialling;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pukar.calls.SealedCall;
import org.pukar.db.Database;
import org.pukar.keys.Sealer;

/// Tells those their place who will not be called soon, each of them once. Threads share it.
public final class Telling {
  private static final int AT_ONCE = 100;

  /// How long a call usually keeps its line.
  private static final int MINUTES = 2;

  private final Database database;
  private final Sealer sealer;
  private final int lines;
  private final Texter texter;

  /// Promises the text, in the transaction that says that it was told.
  @FunctionalInterface
  public interface Texter {
    /// Tells one her place.
    ///
    /// @param place from 1
    void tell(Handle h, SealedCall.Ends ends, int place, int minutes, String onceKey);
  }

  /// @param lines calls at once
  public Telling(Database database, Sealer sealer, int lines, Texter texter) {
    this.database = database;
    this.sealer = sealer;
    this.lines = lines;
    this.texter = texter;
  }

  /// Tells some of those who have waited a minute.
  public void tell() {
    database.inTransaction(h -> {
      List<TellingStore.Untold> untold = TellingStore.untold(h, AT_ONCE);
      for (TellingStore.Untold one : untold) {
        SealedCall.Ends ends = SealedCall.open(one.sealed(), one.phoneIndex(), sealer);
        int minutes = Math.max(1, one.place() * MINUTES / lines);
        texter.tell(h, ends, one.place(), minutes, "queue:" + one.ring());
      }
      return untold;
    });
  }
}
