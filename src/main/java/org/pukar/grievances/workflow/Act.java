package org.pukar.grievances.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Something that may be done with a case in a state. Immutable.
///
/// @param name `assign`
/// @param to the state that it leads to
/// @param by who may do it: roles, or [#WORKER], [#CLOCK], [#PARTNER]
/// @param needs what must come with it
/// @param until how long after the state began it may still be done; empty: as long as it lasts
public record Act(
    String name, String to, Set<String> by, Set<Need> needs, Optional<Duration> until) {
  /// The worker herself, by phone.
  public static final String WORKER = "worker";

  /// Nobody: a time is over.
  public static final String CLOCK = "clock";

  /// The agency to which the case was referred.
  public static final String PARTNER = "partner";

  public Act {
    by = Set.copyOf(by);
    needs = Set.copyOf(needs);
  }
}
