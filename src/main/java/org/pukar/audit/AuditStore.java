package org.pukar.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of the audit. Stateless.
final class AuditStore {

  private AuditStore() {}

  /// The last line of a chain.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Head(int nth, byte[] mark) {
    /// Of a chain that is not there.
    static final Head NONE = new Head(0, new byte[0]);
  }

  /// A line as it is kept.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(int nth, Instant at, Optional<UUID> actor, String deed, byte[] mark) {}

  /// Begins a chain that was not there a moment ago, with its first line.
  ///
  /// @return false if another began it meanwhile; then nothing was written
  static boolean begin(Handle h, UUID subject, Row row) {
    return Sql.run(
            h,
            """
            WITH head AS (
                INSERT INTO audit_heads (subject, nth, mark) VALUES (?, ?, ?)
                ON CONFLICT (subject) DO NOTHING RETURNING subject, nth, mark)
            INSERT INTO audit (subject, nth, at, actor, deed, mark)
            SELECT subject, nth, ?, ?, ?, mark FROM head
            """,
            subject,
            row.nth(),
            row.mark(),
            Timestamp.from(row.at()),
            row.actor().orElse(null),
            row.deed())
        == 1;
  }

  /// The head, which nobody moves until the transaction ends.
  static Optional<Head> hold(Handle h, UUID subject) {
    return Sql.find(
        h,
        "SELECT nth, mark FROM audit_heads WHERE subject = ? FOR UPDATE",
        AuditStore::head,
        subject);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getInt(1), row.getBytes(2));
  }

  /// Appends a line and moves the head to it.
  static void append(Handle h, UUID subject, Row row) {
    Sql.run(
        h,
        """
        WITH line AS (
            INSERT INTO audit (subject, nth, at, actor, deed, mark) VALUES (?, ?, ?, ?, ?, ?)
            RETURNING subject, nth, mark)
        UPDATE audit_heads SET nth = line.nth, mark = line.mark FROM line
        WHERE audit_heads.subject = line.subject
        """,
        subject,
        row.nth(),
        Timestamp.from(row.at()),
        row.actor().orElse(null),
        row.deed(),
        row.mark());
  }

  /// The last looks of staff, the newest first.
  static List<Audit.Read> reads(Handle h, UUID subject, int most) {
    return Sql.list(
        h,
        """
        SELECT actor, at FROM audit
        WHERE subject = ? AND deed = 'read' AND actor IS NOT NULL ORDER BY nth DESC LIMIT ?
        """,
        row -> new Audit.Read(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()),
        subject,
        most);
  }

  static long countReads(Handle h, UUID subject) {
    return Sql.list(
            h,
            """
            SELECT count(*) FROM audit WHERE subject = ? AND deed = 'read' AND actor IS NOT NULL
            """,
            row -> row.getLong(1),
            subject)
        .getFirst();
  }

  static List<Row> lines(Handle h, UUID subject) {
    return Sql.list(
        h,
        "SELECT nth, at, actor, deed, mark FROM audit WHERE subject = ? ORDER BY nth",
        row ->
            new Row(
                row.getInt(1),
                row.getTimestamp(2).toInstant(),
                Optional.ofNullable(row.getObject(3, UUID.class)),
                row.getString(4),
                row.getBytes(5)),
        subject);
  }
}
