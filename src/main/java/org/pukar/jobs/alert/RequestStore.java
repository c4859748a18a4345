package org.pukar.jobs.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.text.Language;

/// The SQL of standing requests. Stateless. `''` is any trade or any place.
///
/// A caller who was told as often in seven days as she asked for is free again seven days after the
/// first of these texts; any other one is free at once, but behind all who wait longer.
final class RequestStore {
  static final String ANY = "";

  private static final String FREE =
      """
      GREATEST(now(), (
          SELECT told_at + interval '7 days' FROM alerts
          WHERE alerts.caller_id = alert_requests.caller_id
          ORDER BY told_at DESC OFFSET alert_requests.weekly - 1 LIMIT 1))
      """;

  private RequestStore() {}

  static Optional<Wish> standing(Handle h, byte[] phoneIndex) {
    return h.createQuery(
            """
            SELECT alert_requests.* FROM alert_requests
            JOIN callers ON callers.id = alert_requests.caller_id
            WHERE callers.phone_index = :index AND ended_at IS NULL
            """)
        .bind("index", phoneIndex)
        .map((row, _) -> wish(row))
        .findOne();
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(texts(row, "trades"), texts(row, "places"), row.getInt("weekly"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  static void insert(
      Handle h, UUID id, UUID caller, Wish wish, Language language, byte[] noticeHash) {
    h.createUpdate(
            """
            INSERT INTO alert_requests (id, caller_id, trades, places, weekly, language, notice_hash)
            VALUES (:id, :caller, :trades, :places, :weekly, :language, :notice)
            """)
        .bind("id", id)
        .bind("caller", caller)
        .bindArray("trades", String.class, wish.trades())
        .bindArray("places", String.class, wish.places())
        .bind("weekly", wish.weekly())
        .bind("language", language.code())
        .bind("notice", noticeHash)
        .execute();
  }

  /// Lets a request be found by each trade in each place.
  ///
  /// @param trades ids of trades, those of groups among them
  static void insertWishes(
      Handle h, UUID request, UUID caller, List<String> trades, List<String> places) {
    h.createUpdate(
            """
            INSERT INTO alert_wishes (request_id, trade, place, caller_id, free_at)
            SELECT :request, trade, place, :caller, now()
            FROM unnest(:trades) AS t(trade) CROSS JOIN unnest(:places) AS p(place)
            """)
        .bind("request", request)
        .bind("caller", caller)
        .bindArray("trades", String.class, trades)
        .bindArray("places", String.class, places)
        .execute();
  }

  static boolean change(Handle h, UUID caller, int weekly) {
    return h.createUpdate(
                """
                UPDATE alert_requests SET weekly = :weekly
                WHERE caller_id = :caller AND ended_at IS NULL
                """)
            .bind("caller", caller)
            .bind("weekly", weekly)
            .execute()
        == 1;
  }

  /// Says anew from when on these callers may be told.
  static void free(Handle h, List<UUID> callers) {
    h.createUpdate(
            "WITH freed AS (UPDATE alert_requests SET free_at = "
                + FREE
                + """
                WHERE caller_id = ANY(:callers) AND ended_at IS NULL RETURNING id, free_at)
                UPDATE alert_wishes SET free_at = freed.free_at
                FROM freed WHERE alert_wishes.request_id = freed.id
                """)
        .bindArray("callers", UUID.class, callers)
        .execute();
  }

  /// Whether there was one.
  static boolean end(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM alert_wishes USING alert_requests
            WHERE alert_requests.id = request_id AND alert_requests.caller_id = :caller
            """)
        .bind("caller", caller)
        .execute();
    return h.createUpdate(
                """
                UPDATE alert_requests SET ended_at = now()
                WHERE caller_id = :caller AND ended_at IS NULL
                """)
            .bind("caller", caller)
            .execute()
        == 1;
  }

  /// Deletes what is kept of a caller.
  static void forget(Handle h, UUID caller) {
    end(h, caller);
    h.createUpdate("DELETE FROM alert_requests WHERE caller_id = :caller")
        .bind("caller", caller)
        .execute();
  }
}
