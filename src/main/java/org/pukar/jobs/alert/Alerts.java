package org.pukar.jobs.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.callers.Notice;
import org.pukar.db.Database;
import org.pukar.outbox.stop.Stops;
import org.pukar.phone.PhoneNumber;
import org.pukar.trade.Trade;
import org.pukar.trade.Trades;

/// Standing requests of callers to be told of work. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Alerts implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Trades trades;
  private final Stops stops;
  private final Supplier<UUID> ids;

  public Alerts(
      Database database, Callers callers, Stops stops, Trades trades, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.stops = stops;
    this.trades = trades;
    this.ids = ids;
  }

  /// Of what this phone's caller is told now.
  public Optional<Wish> standing(PhoneNumber phone) {
    return database.with(h -> RequestStore.standing(h, callers.index(phone)));
  }

  /// Keeps that a caller, who agreed that we keep something, asked for it in these words, in place
  /// of what she asked for before; who wanted no texts wants these again. The same again changes
  /// nothing. When it returns, that is committed.
  ///
  /// @throws IllegalStateException if the phone never agreed to anything
  public void ask(PhoneNumber phone, Wish wish, Notice notice) {
    database.inTransaction(h -> {
      UUID caller = held(h, phone);
      stops.start(h, phone);
      Optional<Wish> before = RequestStore.standing(h, callers.index(phone));
      if (before.filter(wish::equals).isEmpty()) {
        RequestStore.end(h, caller);
        insert(h, caller, wish, notice);
      }
      return caller;
    });
  }

  /// Two requests of one phone come one after the other.
  private UUID held(Handle h, PhoneNumber phone) {
    return callers
        .hold(h, phone)
        .orElseThrow(() -> new IllegalStateException("nobody has agreed to be noted"))
        .id();
  }

  private void insert(Handle h, UUID caller, Wish wish, Notice notice) {
    UUID id = ids.get();
    RequestStore.insert(h, id, caller, wish, notice.language(), callers.keep(h, notice));
    RequestStore.insertWishes(
        h,
        id,
        caller,
        orAny(wish.trades().stream().flatMap(this::work).distinct().toList()),
        orAny(wish.places()));
    RequestStore.free(h, List.of(caller));
  }

  private Stream<String> work(String id) {
    return trades.find(id).isPresent() ? Stream.of(id) : trades.of(id).stream().map(Trade::id);
  }

  private static List<String> orAny(List<String> some) {
    return some.isEmpty() ? List.of(RequestStore.ANY) : some;
  }

  /// From now on a caller is told so often.
  ///
  /// @param weekly one of [Wish#OFTEN]
  /// @return false if she asked for nothing
  public boolean change(PhoneNumber phone, int weekly) {
    return database.inTransaction(h -> {
      Optional<UUID> caller = callers.hold(h, phone).map(held -> held.id());
      boolean isChanged = caller.filter(id -> RequestStore.change(h, id, weekly)).isPresent();
      caller.ifPresent(id -> RequestStore.free(h, List.of(id)));
      return isChanged;
    });
  }

  /// A caller is told of no more work. When it returns, that is committed.
  ///
  /// @return whether she was until now
  public boolean end(PhoneNumber phone) {
    return database.inTransaction(
        h -> callers.find(h, phone).filter(caller -> end(h, caller.id())).isPresent());
  }

  /// The same in a transaction that is under way.
  public boolean end(Handle h, UUID caller) {
    return RequestStore.end(h, caller);
  }

  /// When this phone's caller was last told of a job that she has not answered, within seven days.
  public Optional<Instant> lastAlert(PhoneNumber phone) {
    return AlertStore.lastUnanswered(database, callers.index(phone));
  }

  @Override
  public void forget(Handle h, UUID caller) {
    AlertStore.forget(h, caller);
    RequestStore.forget(h, caller);
  }
}
