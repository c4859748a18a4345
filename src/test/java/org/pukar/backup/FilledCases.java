package org.pukar.backup;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows for tests in every table of cases, of callers and complaints that are there. Stateless.
final class FilledCases {
  private static final UUID CASE = new UUID(0, 23);
  private static final UUID ACTOR = new UUID(4, 8);

  private FilledCases() {}

  static void rows(Handle h) {
    sealed(h);
    h.execute(
        """
        INSERT INTO case_acts (grievance_id, nth, act, state, once_key)
        SELECT id, 1, 'triage', 'triaged', 'deed' FROM grievances LIMIT 1
        """);
    h.execute("INSERT INTO group_cases SELECT id, 23 FROM grievances LIMIT 1");
    h.execute(
        """
        INSERT INTO case_joins (grievance_id, caller_id)
        SELECT grievance_id, callers.id FROM group_cases, callers
        """);
    h.execute(
        """
        INSERT INTO case_asks (grievance_id, attempt, due_at)
        SELECT id, 1, now() FROM grievances LIMIT 1
        """);
    h.execute(
        """
        INSERT INTO case_promises (grievance_id, nth, due_at, breaks_at)
        SELECT id, 1, now(), now() FROM grievances LIMIT 1
        """);
    h.execute("INSERT INTO nameless_cases SELECT id, 2, now() FROM grievances LIMIT 1");
    h.execute("INSERT INTO case_tells (grievance_id, case_at) SELECT id, now() FROM grievances");
    h.execute(
        """
        INSERT INTO case_consents
            (id, grievance_id, partner, how, notice_hash, given_at, expires_at)
        SELECT id, id, 'legal-aid', 'desk', 'n', now(), now() FROM grievances LIMIT 1
        """);
    h.execute(
        """
        INSERT INTO case_recordings (grievance_id, recording_id, nth)
        SELECT grievances.id, recordings.id, 1 FROM grievances, recordings LIMIT 1
        """);
  }

  private static void sealed(Handle h) {
    h.execute(
        """
        INSERT INTO sealed_cases (id, number, caller_id, call_id, contents)
        SELECT ?, '7', id, id, '\\x01' FROM callers LIMIT 1
        """,
        CASE);
    h.execute(
        "INSERT INTO sealed_holders (case_id, actor, let_in_by) VALUES (?, ?, ?)",
        CASE,
        ACTOR,
        ACTOR);
    h.execute(
        """
        INSERT INTO sealed_rings (call_id, member, actor)
        SELECT callbacks.id, staff.id, ? FROM callbacks, staff LIMIT 1
        """,
        ACTOR);
    h.execute(
        "INSERT INTO callback_tries (callback_id, nth, actor, outcome, ended_at) SELECT id, 1, ?, 'busy', now() FROM callbacks LIMIT 1",
        ACTOR);
    h.execute(
        "INSERT INTO case_readers SELECT grievances.id, accounts.id, now() FROM grievances, accounts LIMIT 1");
    h.execute("INSERT INTO sealed_asks (case_id, actor, why) VALUES (?, ?, '\\x01')", CASE, ACTOR);
    h.execute(
        "INSERT INTO sealed_lines (case_id, nth, actor, words) VALUES (?, 1, ?, '\\x01')",
        CASE,
        ACTOR);
  }
}
