package org.pukar.grievances.cases;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;
import org.pukar.grievances.workflow.Workflow;

/// What somebody may do with a case as it stands: by the workflow, her roles, her places and the
/// time that is left. Threads share it.
final class Rights {
  private final Workflow workflow;
  private final Cases.Agencies agencies;
  private final Cases.Owners owners;
  private final Clock clock;

  Rights(Workflow workflow, Cases.Agencies agencies, Cases.Owners owners, Clock clock) {
    this.workflow = workflow;
    this.agencies = agencies;
    this.owners = owners;
    this.clock = clock;
  }

  boolean may(Doer doer, CaseFile file, Act act) {
    boolean isInTime =
        act.until()
            .map(until -> !clock.instant().isAfter(file.stateSince().plus(until)))
            .orElse(true);
    return isInTime
        && act.by().stream().anyMatch(doer.roles()::contains)
        && (doer.actor().isEmpty() || doer.isPartner() || doer.mayActOn(file));
  }

  /// The acts that she may do now.
  List<String> allowed(Doer doer, CaseFile file) {
    return workflow.state(file.state()).acts().stream()
        .filter(act -> may(doer, file, act))
        .map(Act::name)
        .toList();
  }

  /// Of the worker and of a clock no words are asked; a consent is what she gave, not what somebody
  /// writes.
  Set<Need> lacking(Handle h, Doer doer, CaseFile file, Act act, Brought brought) {
    Set<Need> lacking = EnumSet.noneOf(Need.class);
    lacking.addAll(act.needs());
    lacking.removeAll(brought.meets());
    if (doer.actor().isEmpty()) {
      lacking.remove(Need.NOTE);
    }
    if (act.needs().contains(Need.CONSENT)) {
      lacking.remove(Need.CONSENT);
      lacking.addAll(agencies.lacking(h, file, brought.partner()));
    }
    return lacking;
  }

  /// Who gets a case can settle it; an appeal goes to somebody who had no part in it.
  boolean isLeft(Handle h, Doer doer, CaseFile file, Act act, Brought brought) {
    if (brought.owner().isEmpty() || !act.needs().contains(Need.OWNER)) {
      return true;
    }
    UUID owner = brought.owner().get();
    boolean isFresh = !file.state().equals("appealed") || !CaseStore.hadPart(h, file.id(), owner);
    return isFresh && owners.canHave(h, doer, owner, file);
  }
}
