package org.pukar.grievances.cases;

import java.time.Clock;
import java.util.List;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Workflow;

/// What somebody may do with a case as it stands: by the workflow, her roles, her places and the
/// time that is left. Threads share it.
final class Rights {
  private final Workflow workflow;
  private final Clock clock;

  Rights(Workflow workflow, Clock clock) {
    this.workflow = workflow;
    this.clock = clock;
  }

  boolean may(Doer doer, CaseFile file, Act act) {
    boolean isInTime =
        act.until()
            .map(until -> !clock.instant().isAfter(file.stateSince().plus(until)))
            .orElse(true);
    return isInTime
        && act.by().stream().anyMatch(doer.roles()::contains)
        && (doer.actor().isEmpty() || doer.mayActOn(file));
  }

  /// The acts that she may do now.
  List<String> allowed(Doer doer, CaseFile file) {
    return workflow.state(file.state()).acts().stream()
        .filter(act -> may(doer, file, act))
        .map(Act::name)
        .toList();
  }
}
