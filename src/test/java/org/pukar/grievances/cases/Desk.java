package org.pukar.grievances.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.pukar.House;
import org.pukar.RealScript;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.db.Database;
import org.pukar.db.Sql;
import org.pukar.grievances.Category;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.escalation.Escalating;
import org.pukar.grievances.referral.Referrals;
import org.pukar.grievances.workflow.Workflow;
import org.pukar.grievances.workflow.WorkflowReader;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Desks with real cases on real PostgreSQL, whose working time is all the time. What the audit is
/// told is written down. Threads share it.
final class Desk {
  static final String ODISHA = "s21";
  static final String KERALA = "s32";
  static final String KALAHANDI = "d358";

  private static final Set<String> ROLES = Set.of("agent", "officer", "supervisor");

  /// Deadlines are PostgreSQL's, which has no other.
  private static final Clock CLOCK = Clock.systemUTC();

  /// As if everybody worked always.
  private static final String ALWAYS =
      """
      WITH due AS (SELECT ?::timestamptz AS contact, ?::timestamptz AS settled),
      filed AS (
          UPDATE grievances SET state_due = contact, case_due = settled
          FROM due WHERE number = ? RETURNING id)
      UPDATE case_tells SET state_at = contact, case_at = settled
      FROM due, filed WHERE grievance_id = id
      """;

  private final House house;
  private final AtomicInteger deeds = new AtomicInteger();
  private final List<String> trail = Collections.synchronizedList(new ArrayList<>());
  private final Cases cases;
  private volatile boolean auditFails;

  Desk(House house) {
    this(house, house.database());
  }

  /// Does it by connections of its own.
  Desk(House house, Database database) {
    this.house = house;
    this.cases =
        new Cases(
            database,
            workflow(),
            envelopes(),
            (_, from, working) -> from.plus(working),
            (_, _, _, _) -> true,
            this::note,
            (h, before, act, now, brought) -> {},
            new Referrals(RealScript.partners()),
            CLOCK);
  }

  static Workflow workflow() {
    try {
      return WorkflowReader.read(Path.of("config", "workflow.yaml"), ROLES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cases.Envelopes envelopes() {
    return new Cases.Envelopes() {
      @Override
      public byte[] seal(Handle h, CaseFile file, byte[] words) {
        return words.clone();
      }

      @Override
      public byte[] open(Handle h, CaseFile file, byte[] sealed) {
        return sealed.clone();
      }

      @Override
      public String told(Handle h, CaseFile file) {
        return "not paid";
      }
    };
  }

  private void note(Handle h, UUID grievance, Optional<UUID> actor, String deed) {
    if (auditFails) {
      throw new IllegalStateException("the audit cannot be written");
    }
    trail.add(deed);
  }

  void auditFails(boolean fails) {
    auditFails = fails;
  }

  List<String> trail() {
    return List.copyOf(trail);
  }

  Cases cases() {
    return cases;
  }

  /// A complaint that was filed, with clocks that run on Sunday as on Monday.
  String filed(String phone) {
    PhoneNumber number = new PhoneNumber(phone);
    house.callers().agree(number, Purpose.SERVICE, new Notice(Language.HINDI, "yes"), "s" + phone);
    Category wages = house.categories().find("W").orElseThrow();
    Complaint complaint =
        new Complaint(
            number,
            wages,
            "not paid",
            Optional.empty(),
            KALAHANDI,
            "ussd",
            "net",
            "filed" + deeds.incrementAndGet());
    String filed = house.grievances().file(complaint).number();
    house
        .database()
        .use(h ->
            Sql.run(
                h,
                ALWAYS,
                CLOCK.instant().plus(wages.contact()).toString(),
                CLOCK.instant().plus(wages.target()).toString(),
                filed));
    return filed;
  }

  static Doer staff(UUID actor, Set<String> places, String... roles) {
    return new Doer(Optional.of(actor), Set.of(roles), places);
  }

  /// Does it on the case as it stands.
  Acted act(Doer doer, String number, String act, Brought brought) {
    return cases.act(doer, number, now(number).version(), act, brought, once());
  }

  String once() {
    return "deed" + deeds.incrementAndGet();
  }

  CaseFile now(String number) {
    return house.database().with(h -> CaseStore.find(h, number)).orElseThrow();
  }

  int escalate(int most) {
    return Escalating.tell(house.database(), most);
  }

  /// So much time passes for all cases.
  void later(Duration time) throws SQLException {
    later(time, "");
  }

  /// So much time passes for one of them.
  void later(Duration time, String number) throws SQLException {
    String by = " - interval '" + time.toMinutes() + " minutes'";
    String all = number.isEmpty() ? "" : " WHERE number = '" + number + "'";
    house
        .stored()
        .run(
            "UPDATE grievances SET state_since = state_since"
                + by
                + ", state_due = state_due"
                + by
                + ", case_due = case_due"
                + by
                + all
                + "; UPDATE case_tells SET state_at = state_at"
                + by
                + ", case_at = case_at"
                + by
                + " WHERE grievance_id IN (SELECT id FROM grievances"
                + all
                + ")");
  }

  List<CaseStore.ActRow> rows(String number) {
    return house.database().with(h -> CaseStore.acts(h, now(number).id()));
  }

  List<String> acts(String number) {
    return rows(number).stream().map(CaseStore.ActRow::act).toList();
  }
}
