package org.pukar.sealed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.DataKey;

/// How somebody of this lane comes to see a case that she does not hold: she asks, and another lets
/// her in: one who holds it, or, once its time is over, any other of the lane, so that it is not
/// lost with its holder. Nobody lets herself in. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Unsealing {
  private final Database database;
  private final SealedCases cases;
  private final SealedCases.Trail trail;

  public Unsealing(Database database, SealedCases cases, SealedCases.Trail trail) {
    this.database = database;
    this.cases = cases;
    this.trail = trail;
  }

  /// Somebody who asks to be let in. Prints nothing of it.
  public record Ask(String number, UUID actor, Instant at, String why) {
    @Override
    public String toString() {
      return "Ask";
    }
  }

  /// Asks to see a case. It is not told whether there is one.
  public void ask(UUID actor, String number, String why) {
    database.inTransaction(h -> {
      Optional<SealedStore.Row> row = SealedStore.hold(h, number);
      row.ifPresent(one -> {
        byte[] sealed =
            cases
                .key(h, one.caller())
                .seal(why.getBytes(StandardCharsets.UTF_8), SealedCases.context(one.id()));
        SealedStore.ask(h, one.id(), actor, sealed);
        trail.note(h, one.id(), Optional.of(actor), "ask");
      });
      return row;
    });
  }

  /// Who asks for cases that she holds.
  public List<Ask> asks(UUID actor) {
    return database.inTransaction(
        h -> SealedStore.of(h, actor).stream().flatMap(row -> asks(h, row).stream()).toList());
  }

  private List<Ask> asks(Handle h, SealedStore.Row row) {
    DataKey key = cases.key(h, row.caller());
    return SealedStore.asks(h, row.id()).stream()
        .map(ask ->
            new Ask(
                row.number(),
                ask.actor(),
                ask.at(),
                new String(
                    key.open(ask.words(), SealedCases.context(row.id())), StandardCharsets.UTF_8)))
        .toList();
  }

  /// Lets somebody in who asked.
  ///
  /// @return false if she did not ask, or the other may not
  public boolean letIn(UUID by, String number, UUID asker) {
    return database.inTransaction(h -> {
      Optional<SealedStore.Row> row =
          SealedStore.hold(h, number)
              .filter(one -> !by.equals(asker))
              .filter(one -> SealedStore.isHeldBy(h, one.id(), by) || one.isLate())
              .filter(one -> SealedStore.answered(h, one.id(), asker));
      row.ifPresent(one -> {
        SealedStore.letIn(h, one.id(), asker, by);
        trail.note(h, one.id(), Optional.of(by), "let-in");
      });
      return row.isPresent();
    });
  }
}
