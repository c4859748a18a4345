package org.pukar.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.keys.Sha256;

/// Writes down who did or saw what, and finds out whether somebody changed what was written.
/// Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Audit {
  private final Database database;
  private final Keys keys;
  private final Clock clock;

  public Audit(Database database, Keys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /// Whether a chain is as it was written.
  public sealed interface Verdict {
    /// All of so many lines are.
    record Intact(int lines) implements Verdict {}

    /// From this line on it is not; one more than there are if its end was cut off.
    record Broken(int nth) implements Verdict {}
  }

  /// A look that somebody of staff took. Immutable.
  public record Read(UUID actor, Instant at) {}

  /// The last looks of staff at a subject, the newest first.
  public List<Read> reads(UUID subject, int most) {
    return database.with(h -> AuditStore.reads(h, subject, most));
  }

  /// How often staff looked at it.
  public long countReads(UUID subject) {
    return database.with(h -> AuditStore.countReads(h, subject));
  }

  /// Appends a line to a subject's chain, in a transaction that is under way: if this fails, so
  /// does what it tells of. Two at once follow one another.
  ///
  /// @param actor of staff; empty: the worker, or a clock
  /// @param deed a word for it, without a name or a number
  public void note(Handle h, UUID subject, Optional<UUID> actor, String deed) {
    Optional<AuditStore.Head> head = AuditStore.hold(h, subject);
    boolean isFirst =
        head.isEmpty()
            && AuditStore.begin(h, subject, row(AuditStore.Head.NONE, subject, actor, deed));
    if (!isFirst) {
      // If another began the chain meanwhile, it is there now.
      AuditStore.Head last = head.or(() -> AuditStore.hold(h, subject)).orElseThrow();
      AuditStore.append(h, subject, row(last, subject, actor, deed));
    }
  }

  private AuditStore.Row row(
      AuditStore.Head head, UUID subject, Optional<UUID> actor, String deed) {
    // As fine as PostgreSQL keeps it, or the mark would be of another time.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int nth = head.nth() + 1;
    byte[] line = line(head.mark(), subject, nth, now, actor, deed);
    return new AuditStore.Row(nth, now, actor, deed, keys.auditMark(line));
  }

  /// Goes through a subject's whole chain. Who can write to the tables as their owner may cut a
  /// chain off and move its head back, or take both away: only a copy elsewhere tells that.
  public Verdict verify(UUID subject) {
    return database.inTransaction(h -> {
      Optional<AuditStore.Head> head = AuditStore.hold(h, subject);
      List<AuditStore.Row> rows = AuditStore.lines(h, subject);
      byte[] before = new byte[0];
      int nth = 0;
      for (AuditStore.Row row : rows) {
        nth++;
        byte[] line = line(before, subject, nth, row.at(), row.actor(), row.deed());
        if (row.nth() != nth || !keys.isAuditMark(row.mark(), line)) {
          return new Verdict.Broken(nth);
        }
        before = row.mark();
      }
      int last = head.map(AuditStore.Head::nth).orElse(0);
      byte[] mark = head.map(AuditStore.Head::mark).orElse(new byte[0]);
      return last == nth && Arrays.equals(mark, before)
          ? new Verdict.Intact(nth)
          : new Verdict.Broken(Math.min(last, nth) + 1);
    });
  }

  private static byte[] line(
      byte[] before, UUID subject, int nth, Instant at, Optional<UUID> actor, String deed) {
    String told =
        String.join(
            "\n",
            subject.toString(),
            Integer.toString(nth),
            at.toString(),
            actor.map(UUID::toString).orElse(""),
            deed);
    return new Sha256().and(before).and(told.getBytes(StandardCharsets.UTF_8)).digest();
  }
}
