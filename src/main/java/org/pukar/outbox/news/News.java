package org.pukar.outbox.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.outbox.news.Receipt.Came;

/// Takes down what networks say of texts: it may come first, twice, late, in any order. Threads
/// share it.
public final class News {
  private static final int CODE = 40;

  private final Database database;

  public News(Database database) {
    this.database = database;
  }

  /// Takes it all down in one transaction; what is said of texts that are not ours is forgotten
  /// after a day.
  ///
  /// @param link by whose link the texts left
  /// @throws org.pukar.db.DatabaseAway if PostgreSQL does not answer
  public void take(String link, List<Receipt> receipts) {
    database.inTransaction(h -> {
      receipts.forEach(receipt -> take(h, link, receipt));
      return true;
    });
  }

  /// The same for those who want to know; false if it is not committed.
  public boolean takeNow(String link, List<Receipt> receipts) {
    try {
      take(link, receipts);
      return true;
    } catch (DatabaseAway e) {
      return false;
    }
  }

  private static void take(Handle h, String link, Receipt receipt) {
    Receipt said = shortened(receipt);
    if (said.came() == Came.OPTED_OUT) {
      NewsStore.optOut(h, link, said);
    }
    if (said.ours()) {
      id(said.reference()).ifPresent(id -> takeOurs(h, link, id, said));
    } else if (NewsStore.byReference(h, link, said, said.came().code()) == 0
        && !NewsStore.isKnown(h, link, said.reference())) {
      NewsStore.keep(h, link, said, said.came().code());
    }
  }

  private static void takeOurs(Handle h, String link, UUID id, Receipt said) {
    int known = NewsStore.byId(h, link, id, said, said.came().code());
    if (known > 0 && said.came() != Came.NOT_DELIVERED) {
      NewsStore.left(h, id);
    }
  }

  /// What came before its text was written down as taken.
  public static void takeEarly(Handle h, String link, List<String> references) {
    for (Receipt early : NewsStore.takeEarly(h, link, references)) {
      NewsStore.byReference(h, link, early, early.came().code());
      if (early.came() == Came.OPTED_OUT) {
        NewsStore.optOut(h, link, early);
      }
    }
  }

  private static Receipt shortened(Receipt receipt) {
    String code = receipt.code();
    return code.length() <= CODE
        ? receipt
        : new Receipt(receipt.reference(), receipt.ours(), receipt.came(), code.substring(0, CODE));
  }

  private static Optional<UUID> id(String reference) {
    try {
      return Optional.of(UUID.fromString(reference));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Forgets what was said of texts that were never ours.
  public void sweep() {
    database.use(NewsStore::sweep);
  }
}
