package org.pukar.outbox.news;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.Together;
import org.pukar.outbox.news.Receipt.Came;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes down what networks say of texts, many in one transaction: it may come first, twice, late,
/// in any order. Threads share it.
public final class News implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);
  private static final int AT_ONCE = 256;

  /// Networks wait longer for each other than for us.
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private static final long PATIENCE_S = 4;

  private final Database database;
  private final Together<Said> writing;

  private News(Database database) {
    this.database = database;
    // One writer: what is said of a text is written in the order in which it was said.
    this.writing = Together.start(1, AT_ONCE, BETWEEN, this::write);
  }

  /// Begins to take news down.
  public static News start(Database database) {
    return new News(database);
  }

  /// Takes it all down; what is said of texts that are not ours is forgotten after a day.
  ///
  /// @param link by whose link the texts left
  /// @return whether all of it is committed; if not, the network says it again
  public boolean take(String link, List<Receipt> receipts) {
    List<CompletableFuture<Boolean>> taken =
        receipts.stream().map(receipt -> writing.bring(new Said(link, receipt))).toList();
    return taken.stream().allMatch(News::isCommitted);
  }

  private static boolean isCommitted(CompletableFuture<Boolean> taken) {
    try {
      return taken.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("News of a text is not taken down", e);
    }
    return false;
  }

  private void write(List<Said> all) {
    database.use(h -> h.useTransaction(t -> write(t, all)));
  }

  private static void write(Handle h, List<Said> all) {
    List<Said> theirs = all.stream().filter(said -> !said.receipt().ours()).toList();
    Set<Said.Name> known = told(h, theirs);
    theirs.stream()
        .filter(said -> !known.contains(said.name()))
        .forEach(said -> NewsStore.keep(h, said));
    all.stream().filter(said -> said.receipt().ours()).forEach(said -> takeOurs(h, said));
  }

  /// Writes down news by the networks' own names; those of texts that we have.
  private static Set<Said.Name> told(Handle h, List<Said> theirs) {
    Set<Said.Name> known = NewsStore.byReferences(h, List.copyOf(Said.last(theirs).values()));
    theirs.forEach(said -> optOut(h, said));
    return known;
  }

  private static void optOut(Handle h, Said said) {
    if (said.receipt().came() == Came.OPTED_OUT) {
      NewsStore.optOut(h, said);
    }
  }

  private static void takeOurs(Handle h, Said said) {
    optOut(h, said);
    id(said.receipt().reference())
        .filter(id -> NewsStore.byId(h, id, said) > 0)
        .filter(_ -> said.receipt().came() != Came.NOT_DELIVERED)
        .ifPresent(id -> NewsStore.left(h, id));
  }

  private static Optional<UUID> id(String reference) {
    try {
      return Optional.of(UUID.fromString(reference));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// What came before its text was written down as taken.
  public static void takeEarly(Handle h, String link, List<String> references) {
    List<Said> early = NewsStore.takeEarly(h, link, references);
    if (!early.isEmpty()) {
      told(h, early);
    }
  }

  /// Forgets what was said of texts that were never ours.
  public void sweep() {
    database.use(NewsStore::sweep);
  }

  /// Writes what was brought, and takes nothing more.
  @Override
  public void close() {
    writing.close();
  }
}
