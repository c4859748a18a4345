package org.pukar.grievances.filing;

import java.util.Optional;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Filed;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.CaseStore;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;

/// Files what staff write down for a worker who is with them, or on the phone: that she agreed, who
/// she is, her case and the line of the audit, all or nothing. Threads share it.
public final class Filing {
  /// What stands for a session where there is none.
  private static final String DESK = "desk";

  private final Cases cases;
  private final Callers callers;
  private final Grievances grievances;
  private final Cases.Trail trail;

  public Filing(Cases cases, Callers callers, Grievances grievances, Cases.Trail trail) {
    this.cases = cases;
    this.callers = callers;
    this.grievances = grievances;
    this.trail = trail;
  }

  /// Files it, once for each deed. When it returns, the case is committed.
  ///
  /// @param doer whose places the case is about: of others PostgreSQL takes none
  /// @param notice what the worker was told before she agreed
  /// @return the case; empty if the same deed filed something else before
  public Optional<CaseFile> file(Doer doer, Complaint complaint, Notice notice) {
    return cases.as(
        doer,
        h -> {
          Caller caller = callers.agree(h, complaint.caller(), Purpose.SERVICE, notice, DESK);
          Filed filed = grievances.file(h, complaint, caller);
          Optional<CaseFile> file = CaseStore.find(h, filed.number());
          if (filed instanceof Filed.New) {
            trail.note(h, file.orElseThrow().id(), doer.actor(), "file");
          }
          return file.filter(one -> isOf(one, caller, complaint));
        });
  }

  private static boolean isOf(CaseFile file, Caller caller, Complaint complaint) {
    return file.caller().equals(caller.id())
        && file.category().equals(complaint.category().code())
        && file.area().place().equals(complaint.place());
  }
}
