package org.pukar.arrivals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pukar.callers.Keeper;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.Together;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes texts down, many in one transaction; those of a phone in the order in which this node gets
/// them. Threads share it.
public final class Arrivals implements AutoCloseable {
  /// Forgets what a caller wrote that is not answered.
  public static final Keeper KEEPER = ArrivalStore::forget;

  /// Two commits under way at once keep the disk busy; more do not help (measured). All texts of a
  /// phone are written by the same one, in the order in which they were brought.
  private static final int WRITERS = 2;

  private static final int AT_ONCE = 256;

  /// Fewer, larger transactions leave more of the machine to everything else.
  private static final Duration BETWEEN = Duration.ofMillis(4);

  private static final long PATIENCE_S = 4;
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Database database;
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final Sealer sealer;
  private final Bell bell;
  private final List<Together<SealedArrival>> writing;

  private Arrivals(
      Database database, Function<PhoneNumber, byte[]> phoneIndex, Sealer sealer, Bell bell) {
    this.database = database;
    this.phoneIndex = phoneIndex;
    this.sealer = sealer;
    this.bell = bell;
    this.writing =
        Stream.generate(() -> Together.start(1, AT_ONCE, BETWEEN, this::write))
            .limit(WRITERS)
            .toList();
  }

  /// Begins to take texts down.
  ///
  /// @param phoneIndex the keyed index of a phone
  /// @param sealer seals what is kept until it is answered
  /// @param bell rung when there is something to answer
  public static Arrivals start(
      Database database, Function<PhoneNumber, byte[]> phoneIndex, Sealer sealer, Bell bell) {
    return new Arrivals(database, phoneIndex, sealer, bell);
  }

  /// Takes a text down. When the future ends, it is committed; it fails if PostgreSQL is away, or
  /// too many wait: the provider brings it again. Nothing is kept of a text that nobody can be
  /// answered: one from a name, a short code, a withheld number.
  public CompletableFuture<Boolean> take(Arrival arrival) {
    return arrival
        .from()
        .map(from -> SealedArrival.of(arrival, from, phoneIndex.apply(from), sealer))
        .map(this::bring)
        .orElseGet(() -> CompletableFuture.completedFuture(true));
  }

  private CompletableFuture<Boolean> bring(SealedArrival text) {
    int writer = Math.floorMod(Arrays.hashCode(text.phoneIndex()), writing.size());
    return writing.get(writer).bring(text);
  }

  /// The same for those who can wait; false if it is not committed.
  public boolean takeNow(Arrival arrival) {
    try {
      return take(arrival).get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("A text by {} was not taken: {}", arrival.provider(), e.getClass().getName());
    }
    return false;
  }

  private void write(List<SealedArrival> all) {
    database.inTransaction(h -> {
      ArrivalStore.insert(h, all);
      return all;
    });
    bell.ring();
  }

  /// How long lately a text had to wait until it was taken down.
  public Duration waits() {
    return writing.stream().map(Together::waits).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /// The newest texts that could not be answered.
  public List<Aside> aside(int limit) {
    return database.with(h -> AsideStore.newest(h, limit));
  }

  /// Lets one of them be tried again; false if there is none of that number.
  public boolean retry(long id) {
    boolean found = database.with(h -> AsideStore.retry(h, id));
    bell.ring();
    return found;
  }

  @Override
  public void close() {
    writing.forEach(Together::close);
  }
}
