package org.pukar.grievances.evidence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of evidence. Stateless.
final class EvidenceStore {

  private EvidenceStore() {}

  /// A recording that belongs to a case.
  record Said(UUID id, int nth, String sha256, Instant at) {}

  /// That recording belongs to a case from now on; whether it is its caller's, as it must be.
  static boolean attach(Handle h, UUID grievance, UUID caller, UUID recording, int nth) {
    return Sql.run(
            h,
            """
            INSERT INTO case_recordings (grievance_id, recording_id, nth)
            SELECT ?, id, ? FROM recordings
            WHERE id = ? AND (caller_id = ?
                OR phone_index = (SELECT phone_index FROM callers WHERE callers.id = ?))
            ON CONFLICT (grievance_id, recording_id) DO UPDATE SET nth = case_recordings.nth
            """,
            grievance,
            nth,
            recording,
            caller,
            caller)
        == 1;
  }

  /// Whether a recording belongs to the case of a number.
  static boolean isOf(Handle h, String number, UUID recording) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM case_recordings JOIN grievances ON grievances.id = grievance_id
            WHERE number = ? AND case_recordings.recording_id = ?
            """,
            row -> row.getInt(1),
            number,
            recording)
        .isPresent();
  }

  /// What was said in a case: when it was filed, then as it came.
  static List<Said> said(Handle h, UUID grievance) {
    return Sql.list(
        h,
        """
        SELECT recordings.id, 0 AS nth, sha256, at FROM grievances
            JOIN recordings ON recordings.id = recording_id WHERE grievances.id = ?
        UNION ALL
        SELECT recordings.id, nth, sha256, at FROM case_recordings
            JOIN recordings ON recordings.id = recording_id WHERE grievance_id = ?
        ORDER BY nth
        """,
        row ->
            new Said(
                row.getObject(1, UUID.class),
                row.getInt(2),
                Optional.ofNullable(row.getBytes(3)).map(HexFormat.of()::formatHex).orElse(""),
                row.getTimestamp(4).toInstant()),
        grievance,
        grievance);
  }
}
