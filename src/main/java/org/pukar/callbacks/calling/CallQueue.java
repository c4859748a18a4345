package org.pukar.callbacks.calling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.audit.Audit;
import org.pukar.callbacks.Matters;
import org.pukar.callbacks.Matters.Matter;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// The calls that staff make, but for those about what must not be known of: these are nowhere
/// here. Threads and nodes share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL
/// does not answer.
///
/// A call leaves the queue by one ending alone: that they talked. Two people never have the same
/// one; who took one and forgets it has it for twenty minutes.
public final class CallQueue {
  private static final Duration HELD = Duration.ofMinutes(20);

  private final Database database;
  private final Matters matters;
  private final Predicate<Matter> isOpenly;
  private final Audit audit;
  private final Clock clock;

  /// @param isOpenly whether everybody of staff may know of it
  public CallQueue(
      Database database, Matters matters, Predicate<Matter> isOpenly, Audit audit, Clock clock) {
    this.database = database;
    this.matters = matters;
    this.isOpenly = isOpenly;
    this.audit = audit;
    this.clock = clock;
  }

  /// All who wait: first those to be called now, who asked first at the top, then those of later.
  public List<Owing> waiting() {
    return database.with(h -> owing(h, _ -> true));
  }

  private List<Owing> owing(Handle h, Predicate<Matter> isWanted) {
    Instant now = clock.instant();
    List<Matter> open = matters.open(h, isOpenly.and(isWanted));
    Map<UUID, TryStore.Tried> tried =
        TryStore.tried(h, open.stream().map(Matter::id).toList(), HELD).stream()
            .collect(Collectors.toMap(TryStore.Tried::call, Function.identity()));
    Comparator<Owing> dueFirst = Comparator.comparing(one -> !one.isDue(now));
    Function<Owing, Instant> since =
        one -> one.isDue(now) ? one.matter().askedAt() : one.matter().dueAt();
    return open.stream()
        .map(one -> owing(one, Optional.ofNullable(tried.get(one.id()))))
        .sorted(dueFirst.thenComparing(since))
        .toList();
  }

  private static Owing owing(Matter matter, Optional<TryStore.Tried> tried) {
    return new Owing(
        matter,
        tried.map(TryStore.Tried::tries).orElse(0),
        tried.map(TryStore.Tried::unanswered).orElse(0),
        tried.flatMap(TryStore.Tried::last),
        tried.flatMap(TryStore.Tried::holder));
  }

  /// Takes one.
  ///
  /// @return whether it is hers now, or was already
  public boolean take(UUID actor, UUID call) {
    return database.inTransaction(h -> {
      Optional<Owing> held = held(h, call);
      if (held.filter(one -> one.holder().isEmpty()).isPresent()) {
        TryStore.begin(h, call, actor);
        return true;
      }
      return held.flatMap(Owing::holder).filter(actor::equals).isPresent();
    });
  }

  /// Takes the first that is to be made now and that nobody has.
  public Optional<UUID> takeNext(UUID actor) {
    Instant now = clock.instant();
    return waiting().stream()
        .filter(one -> one.isDue(now) && one.holder().isEmpty())
        .map(one -> one.matter().id())
        .filter(call -> take(actor, call))
        .findFirst();
  }

  private Optional<Owing> held(Handle h, UUID call) {
    return TryStore.hold(h, call) ? find(h, call) : Optional.empty();
  }

  private Optional<Owing> find(Handle h, UUID call) {
    return owing(h, one -> one.id().equals(call)).stream().findFirst();
  }

  /// The one that she has; empty if she has it not.
  public Optional<Owing> of(UUID actor, UUID call) {
    return database
        .with(h -> find(h, call))
        .filter(one -> one.holder().filter(actor::equals).isPresent());
  }

  /// The phone of the one that she has; that she saw it is written down first.
  public Optional<PhoneNumber> show(UUID actor, UUID call) {
    return database.inTransaction(h -> {
      Optional<Matter> hers =
          held(h, call)
              .filter(one -> one.holder().filter(actor::equals).isPresent())
              .map(Owing::matter);
      hers.ifPresent(one -> audit.note(h, one.caller(), Optional.of(actor), "number"));
      return hers.map(Matter::phone);
    });
  }

  /// Ends her try.
  ///
  /// @return the same call as it stands now, if it was hers; when she is tried again is its due
  public Optional<Owing> end(UUID actor, UUID call, Ending ending) {
    return database.inTransaction(h -> {
      Optional<Owing> held = held(h, call);
      if (held.isEmpty() || !TryStore.end(h, call, actor, ending)) {
        return Optional.empty();
      }
      int unanswered = held.get().unanswered() + (ending == Ending.NO_ANSWER ? 1 : 0);
      Optional<Instant> next = ending.next(unanswered, clock.instant());
      if (next.isEmpty()) {
        matters.take(h, call);
        return held;
      }
      matters.putOff(h, call, next.get());
      return find(h, call);
    });
  }
}
