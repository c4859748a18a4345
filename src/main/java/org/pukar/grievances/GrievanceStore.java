package org.pukar.grievances;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.callers.Caller;
import org.pukar.db.Database;

/// The SQL of grievances. Stateless.
final class GrievanceStore {

  private GrievanceStore() {}

  static long nextInSequence(Handle h) {
    return h.createQuery("SELECT nextval('grievance_sequence')").mapTo(Long.class).one();
  }

  static Optional<String> numberOf(Handle h, String onceKey) {
    return h.createQuery("SELECT number FROM grievances WHERE once_key = :once")
        .bind("once", onceKey)
        .mapTo(String.class)
        .findOne();
  }

  /// Whether the row is new; false if the same deed has written it before.
  ///
  /// @param hidden the place, sealed, where it must not be told openly
  static boolean insert(
      Handle h,
      UUID id,
      String number,
      UUID caller,
      @Nullable UUID worker,
      byte[] words,
      Optional<byte[]> hidden,
      Complaint complaint) {
    return h.createUpdate(
                """
                INSERT INTO grievances
                    (id, number, caller_id, worker_id, category, words, place, channel, provider,
                        once_key, recording_id, hidden_place)
                VALUES
                    (:id, :number, :caller, CAST(:worker AS uuid), :category, :words, :place, :channel, :provider,
                        :once, CAST(:recording AS uuid), :hidden)
                ON CONFLICT (once_key) DO NOTHING
                """)
            .bind("id", id)
            .bind("number", number)
            .bind("caller", caller)
            .bind("worker", worker)
            .bind("category", complaint.category().code())
            .bind("words", words)
            .bind("place", hidden.isPresent() ? "" : complaint.place())
            .bind("hidden", hidden.orElse(null))
            .bind("channel", complaint.channel())
            .bind("provider", complaint.provider())
            .bind("once", complaint.onceKey())
            .bind("recording", complaint.recording().orElse(null))
            .execute()
        == 1;
  }

  static Optional<Standing> find(Database database, String number, byte[] phoneIndex) {
    return database.find(
        """
        SELECT number, state, filed_at, worker_id IS NOT NULL AS has_teller FROM grievances
        WHERE number = ? AND caller_id = (SELECT id FROM callers WHERE phone_index = ?)
        """,
        row ->
            new Standing(
                row.getString("number"),
                row.getString("state"),
                row.getTimestamp("filed_at").toInstant(),
                row.getBoolean("has_teller")),
        number,
        phoneIndex);
  }

  /// A worker's own complaint.
  static Optional<Details> told(Handle h, String number, Caller caller, UUID worker) {
    return h.createQuery(
            """
            SELECT id, category, words FROM grievances
            WHERE number = :number AND caller_id = :caller AND worker_id = :worker
            """)
        .bind("number", number)
        .bind("caller", caller.id())
        .bind("worker", worker)
        .map((row, _) -> details(row, caller))
        .findOne();
  }

  private static Details details(ResultSet row, Caller caller) throws SQLException {
    byte[] context = Grievances.context(row.getObject("id", UUID.class));
    byte[] words = caller.key().open(row.getBytes("words"), context);
    return new Details(row.getString("category"), new String(words, StandardCharsets.UTF_8));
  }

  static boolean hasOpen(Handle h, UUID caller) {
    return h.createQuery(
            """
            SELECT EXISTS (
                SELECT FROM grievances
                WHERE caller_id = :caller AND state NOT IN ('closed', 'withdrawn'))
            """)
        .bind("caller", caller)
        .mapTo(Boolean.class)
        .one();
  }

  static void deleteClosed(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM grievances
            WHERE caller_id = :caller AND state IN ('closed', 'withdrawn')
            """)
        .bind("caller", caller)
        .execute();
  }

  static Optional<UUID> recording(Handle h, String number) {
    return h.createQuery(
            "SELECT recording_id FROM grievances WHERE number = :number AND recording_id IS NOT NULL")
        .bind("number", number)
        .mapTo(UUID.class)
        .findOne();
  }
}
