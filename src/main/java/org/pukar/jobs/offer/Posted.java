package org.pukar.jobs.offer;

import java.util.List;
import org.pukar.jobs.Job;

/// What came of posting jobs. Immutable.
sealed interface Posted {

  /// All stand, in the order in which they were posted.
  ///
  /// @param fresh how many of them are new; the others were posted before
  record All(List<Job> jobs, int fresh) implements Posted {}

  /// None was taken: these, from 0, were posted before under the same key, but were other jobs.
  record Others(List<Integer> which) implements Posted {}
}
