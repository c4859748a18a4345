package org.pukar.grievances.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.db.Sql;

/// The SQL of consents to referrals. Stateless. PostgreSQL's clock decides what holds.
final class ReferralStore {

  private ReferralStore() {}

  /// A case that an agency has, though its worker does not let it any more.
  record Lapsed(UUID id, String number, int version) {}

  /// Ends what was given of a case and is over.
  static void lapse(Handle h, UUID grievance) {
    Sql.run(
        h,
        """
        UPDATE case_consents SET ended_at = expires_at
        WHERE grievance_id = ? AND ended_at IS NULL AND expires_at <= now()
        """,
        grievance);
  }

  /// She is to be asked; she was asked already, or has agreed, and nothing changes.
  static void ask(Handle h, UUID id, UUID grievance, String partner, @Nullable UUID actor) {
    Sql.run(
        h,
        """
        INSERT INTO case_consents (id, grievance_id, partner, actor) VALUES (?, ?, ?, ?)
        ON CONFLICT (grievance_id, partner) WHERE ended_at IS NULL DO NOTHING
        """,
        id,
        grievance,
        partner,
        actor);
  }

  /// @param how the code of a [Way]
  static void give(
      Handle h,
      UUID id,
      UUID grievance,
      String partner,
      @Nullable UUID actor,
      String how,
      byte[] notice,
      Duration term) {
    Sql.run(
        h,
        """
        INSERT INTO case_consents
            (id, grievance_id, partner, actor, how, notice_hash, given_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, now(), now() + ? * interval '1 second')
        """,
        id,
        grievance,
        partner,
        actor,
        how,
        notice,
        term.toSeconds());
  }

  /// Ends what she was asked, or gave.
  ///
  /// @return whether there was anything
  static boolean end(Handle h, UUID grievance, String partner) {
    return Sql.run(
            h,
            """
            UPDATE case_consents SET ended_at = now()
            WHERE grievance_id = ? AND partner = ? AND ended_at IS NULL
            """,
            grievance,
            partner)
        > 0;
  }

  /// What she was asked and has not answered, and what she gave and holds, the oldest first.
  static List<Agreed> of(Handle h, String number) {
    return Sql.list(
        h,
        """
        SELECT case_consents.partner, expires_at
        FROM case_consents JOIN grievances ON grievances.id = grievance_id
        WHERE number = ? AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > now())
        ORDER BY asked_at, case_consents.id
        """,
        row ->
            new Agreed(
                row.getString(1),
                Optional.ofNullable(row.getTimestamp(2)).map(time -> time.toInstant())),
        number);
  }

  /// Until when she lets that agency know; empty if she does not.
  static Optional<Instant> until(Handle h, UUID grievance, String partner) {
    return Sql.find(
        h,
        """
        SELECT expires_at FROM case_consents
        WHERE grievance_id = ? AND partner = ? AND ended_at IS NULL AND expires_at > now()
        """,
        row -> row.getTimestamp(1).toInstant(),
        grievance,
        partner);
  }

  /// That agency has the case as long as the worker lets it; empty: none has it.
  static void hand(Handle h, UUID grievance, String partner) {
    Sql.run(
        h,
        """
        UPDATE grievances SET partner = ?, partner_until = (
            SELECT expires_at FROM case_consents
            WHERE grievance_id = grievances.id AND partner = ? AND ended_at IS NULL)
        WHERE id = ?
        """,
        partner,
        partner,
        grievance);
  }

  /// The agency that has it may know it as long as the worker lets it now.
  static void renew(Handle h, UUID grievance, String partner) {
    Sql.run(
        h,
        """
        UPDATE grievances SET partner_until = (
            SELECT expires_at FROM case_consents
            WHERE grievance_id = grievances.id AND partner = ? AND ended_at IS NULL)
        WHERE id = ? AND partner = ?
        """,
        partner,
        grievance,
        partner);
  }

  static List<Lapsed> lapsed(Handle h, int most) {
    return Sql.list(
        h,
        """
        SELECT id, number, version FROM grievances
        WHERE partner <> '' AND partner_until <= now() ORDER BY partner_until LIMIT ?
        """,
        row -> new Lapsed(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
        most);
  }
}
