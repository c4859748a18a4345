package org.pukar.erasure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.callers.Keeper.Owed;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;
import org.pukar.workers.Worker;
import org.pukar.workers.Workers;

/// Erases workers and callers, in one transaction each, and leaves a tombstone that says only that
/// it was done. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL
/// does not answer.
public final class Erasures {
  private final Database database;
  private final Callers callers;
  private final Workers workers;
  private final List<Keeper> keepers;
  private final Consumer<PhoneNumber> conversations;
  private final Supplier<UUID> ids;

  /// @param keepers all that keep something of callers
  /// @param conversations sees to it that what was said over a phone is forgotten, soon but surely
  public Erasures(
      Database database,
      Callers callers,
      Workers workers,
      List<Keeper> keepers,
      Consumer<PhoneNumber> conversations,
      Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.workers = workers;
    this.keepers = List.copyOf(keepers);
    this.conversations = conversations;
    this.ids = ids;
  }

  /// Erases one of a phone's workers; with the last of them everything of the phone.
  public Erased worker(PhoneNumber phone, UUID worker) {
    conversations.accept(phone);
    return database.inTransaction(h -> {
      Optional<Caller> caller = callers.hold(h, phone);
      List<UUID> here = workers.on(h, phone).stream().map(Worker::id).toList();
      if (caller.isEmpty() || !here.contains(worker)) {
        return Erased.NOBODY;
      }
      return here.size() == 1 ? erase(h, caller.get()) : one(h, worker);
    });
  }

  private Erased one(Handle h, UUID worker) {
    workers.delete(h, worker);
    ErasureStore.insertWorker(h, ids.get());
    return Erased.DONE;
  }

  /// Erases everything of a phone.
  public Erased caller(PhoneNumber phone) {
    conversations.accept(phone);
    return database.inTransaction(
        h -> callers.hold(h, phone).map(caller -> erase(h, caller)).orElse(Erased.NOBODY));
  }

  /// Erases what is left of callers once nothing is owed to them any more: their calls were made,
  /// their cases are closed for good.
  ///
  /// @return how many
  public int finish(int most) {
    List<UUID> waiting = database.inTransaction(h -> ErasureStore.waiting(h, most));
    return (int)
        waiting.stream().filter(caller -> database.inTransaction(h -> finish(h, caller))).count();
  }

  private boolean finish(Handle h, UUID caller) {
    boolean isOver =
        ErasureStore.hold(h, caller)
            && keepers.stream().allMatch(keeper -> keeper.owesStill(h, caller) == Owed.NOTHING);
    if (isOver) {
      keepers.forEach(keeper -> keeper.forget(h, caller));
      callers.delete(h, caller);
    }
    return isOver;
  }

  private Erased erase(Handle h, Caller caller) {
    Owed owed =
        keepers.stream()
            .map(keeper -> keeper.owes(h, caller.id()))
            .max(Comparator.naturalOrder())
            .orElse(Owed.NOTHING);
    keepers.forEach(keeper -> keeper.forget(h, caller.id()));
    if (owed == Owed.NOTHING) {
      callers.delete(h, caller.id());
      ErasureStore.insertCaller(h, ids.get());
    } else {
      callers.takeBack(h, caller.id());
      ErasureStore.insertWaiting(h, ids.get(), caller.id());
    }
    return owed == Owed.ALOUD ? Erased.WAITS : Erased.DONE;
  }
}
