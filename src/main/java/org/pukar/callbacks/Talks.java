package org.pukar.callbacks;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// The calls of those who just want to talk: of each caller at most one is open, and she may look
/// at it, change it and cancel it. Calls about other matters are not seen here. Threads share it.
/// Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Talks {
  private final Database database;
  private final Callers callers;

  public Talks(Database database, Callers callers) {
    this.database = database;
    this.callers = callers;
  }

  /// The open call to this phone.
  Optional<OpenCall> find(PhoneNumber phone) {
    return database.with(h -> callers.find(h, phone).flatMap(caller -> find(h, caller)));
  }

  /// The same in a transaction that is under way. What calls are about is sealed, so all of this
  /// caller's are looked through.
  static Optional<OpenCall> find(Handle h, Caller caller) {
    return CallbackStore.open(
            h, caller.id(), (id, sealed) -> Reason.isTalk(Reason.open(caller, id, sealed)))
        .stream()
        .findFirst();
  }

  /// Changes what the caller wishes of a call that [#find] found. When it returns, that is
  /// committed; false if the call is not open any more, or was never this phone's.
  boolean change(PhoneNumber phone, UUID id, Function<OpenCall, Wish> change) {
    return database.inTransaction(h -> {
      Optional<OpenCall> held = hold(h, phone, id);
      held.map(change).ifPresent(wish -> CallbackStore.change(h, id, wish));
      return held.isPresent();
    });
  }

  /// Nobody calls any more; nothing happens to a call that is not open.
  void cancel(PhoneNumber phone, UUID id) {
    database.inTransaction(h -> {
      Optional<OpenCall> held = hold(h, phone, id);
      held.ifPresent(call -> CallbackStore.cancel(h, call.id()));
      return held;
    });
  }

  private Optional<OpenCall> hold(Handle h, PhoneNumber phone, UUID id) {
    return CallbackStore.hold(h, id, callers.index(phone));
  }
}
