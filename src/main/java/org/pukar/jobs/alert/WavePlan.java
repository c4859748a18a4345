package org.pukar.jobs.alert;

import java.time.Duration;

/// In which waves callers are told of a job. Immutable; threads may share it.
///
/// @param perPlace how many are told for each place that is open
/// @param between how long a wave waits for answers before the next one
/// @param most after so many waves no more come
/// @param batch how many are told in one transaction
public record WavePlan(int perPlace, Duration between, int most, int batch) {
  public static final WavePlan USUAL = new WavePlan(3, Duration.ofMinutes(30), 8, 50);
}
