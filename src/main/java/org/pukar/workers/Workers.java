package org.pukar.workers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// The workers who registered. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if
/// PostgreSQL does not answer.
///
/// A record is heard and changed over its own phone only; another phone's is as good as none.
public final class Workers implements Keeper {
  /// As many as a screen's keys can choose, with one key for a newcomer.
  public static final int MOST_ON_A_PHONE = 7;

  private final Database database;
  private final Callers callers;
  private final Supplier<UUID> ids;

  public Workers(Database database, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.ids = ids;
  }

  /// The workers on that phone, the first registered first.
  public List<Worker> on(PhoneNumber phone) {
    return database.with(h -> on(h, phone));
  }

  /// The same in a transaction that is under way.
  public List<Worker> on(Handle h, PhoneNumber phone) {
    return callers.find(h, phone).map(caller -> WorkerStore.of(h, caller)).orElse(List.of());
  }

  /// The workers of that caller, the first registered first, in a transaction that is under way.
  public List<Worker> of(Handle h, Caller caller) {
    return WorkerStore.of(h, caller);
  }

  /// The ids of the districts where the workers on that phone come from, or work.
  public Set<String> places(PhoneNumber phone) {
    return on(phone).stream()
        .flatMap(worker -> Stream.of(worker.home(), worker.work()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The ids of the districts where the workers on that phone work.
  public Set<String> work(PhoneNumber phone) {
    return on(phone).stream().map(Worker::work).collect(Collectors.toUnmodifiableSet());
  }

  /// The worker of that id, if it is one of that phone's.
  public Optional<Worker> find(PhoneNumber phone, UUID id) {
    return on(phone).stream().filter(worker -> worker.id().equals(id)).findFirst();
  }

  /// Registers a worker on the phone of a caller who agreed that we keep it. When it returns, that
  /// is committed. The same deed again is the same worker.
  ///
  /// @return empty if there are as many on this phone as may be
  public Optional<UUID> register(PhoneNumber phone, Registration said, String onceKey) {
    return database.inTransaction(h -> {
      Caller caller = hold(h, phone);
      if (WorkerStore.of(h, caller).size() < MOST_ON_A_PHONE) {
        insert(h, caller, said, onceKey);
      }
      return WorkerStore.registeredBy(h, onceKey);
    });
  }

  private Caller hold(Handle h, PhoneNumber phone) {
    return callers
        .hold(h, phone)
        .orElseThrow(() -> new IllegalStateException("nobody has agreed to be registered"));
  }

  private void insert(Handle h, Caller caller, Registration said, String onceKey) {
    UUID id = ids.get();
    Worker worker =
        new Worker(
            id,
            caller.id(),
            said.name(),
            said.trade(),
            said.home(),
            said.work(),
            said.language(),
            false);
    WorkerStore.insert(h, worker, Names.seal(said.name(), caller.key(), id), onceKey);
  }

  /// Corrects one thing of a worker's record.
  ///
  /// @return as it was before; empty if no such worker is on this phone
  Optional<Worker> correct(PhoneNumber phone, UUID id, Field field, String value) {
    return database.inTransaction(h -> {
      Caller caller = hold(h, phone);
      Optional<Worker> before =
          WorkerStore.of(h, caller).stream().filter(worker -> worker.id().equals(id)).findFirst();
      before
          .map(worker -> worker.with(field, value))
          .ifPresent(now -> WorkerStore.update(h, now, Names.seal(now.name(), caller.key(), id)));
      return before;
    });
  }

  /// The ids of the districts where the workers of that caller come from.
  public Set<String> homes(Handle h, UUID caller) {
    return Set.copyOf(WorkerStore.homes(h, caller));
  }

  /// Who certainly speaks when this caller's phone does: its one worker, if a PIN guards her
  /// record.
  public Optional<UUID> teller(Handle h, UUID caller) {
    return WorkerStore.onlyGuarded(h, caller);
  }

  /// The callers by id, each once, whose workers come from one of some districts, or work there.
  ///
  /// @param home whether they come from there; else they work there
  /// @param districts their ids
  /// @param after only callers whose id is greater
  /// @param limit at most so many
  public List<UUID> callersAt(
      Handle h, boolean home, List<String> districts, UUID after, int limit) {
    return WorkerStore.callersAt(h, home, districts, after, limit);
  }

  /// Deletes a worker with everything that is hers alone.
  public void delete(Handle h, UUID worker) {
    WorkerStore.delete(h, worker);
  }

  @Override
  public void forget(Handle h, UUID caller) {
    WorkerStore.deleteOf(h, caller);
  }
}
