package org.pukar.grievances.cases;

import java.util.List;
import java.util.Set;
import org.pukar.grievances.workflow.Need;

/// What came of an act. Immutable.
public sealed interface Acted {

  /// The same as somebody may know it.
  default Acted knownTo(Doer doer) {
    return switch (this) {
      case Done(CaseFile now) -> new Done(doer.known(now));
      case Changed(CaseFile now) -> new Changed(doer.known(now));
      case Refused(CaseFile now, List<String> allowed) -> new Refused(doer.known(now), allowed);
      case Lacking _, Nowhere _ -> this;
    };
  }

  /// It is done and committed; the same deed again is this one.
  record Done(CaseFile now) implements Acted {}

  /// Somebody acted before: this is how it stands. Nothing was done, and nothing is lost that was
  /// brought: the caller of this method still has it.
  record Changed(CaseFile now) implements Acted {}

  /// That cannot be done as the case stands.
  ///
  /// @param allowed the acts that this doer may do now
  record Refused(CaseFile now, List<String> allowed) implements Acted {
    public Refused {
      allowed = List.copyOf(allowed);
    }
  }

  /// Something must come with it.
  record Lacking(Set<Need> needs) implements Acted {
    public Lacking {
      needs = Set.copyOf(needs);
    }
  }

  /// There is no such case for this doer.
  record Nowhere() implements Acted {}
}
