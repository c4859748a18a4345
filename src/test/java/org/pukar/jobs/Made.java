package org.pukar.jobs;

import java.time.LocalDate;
import java.util.UUID;
import org.pukar.Ground;

/// A job for tests, changed where a test needs it. Immutable.
///
/// @param days from the day on which all tests begin to its first
record Made(long id, String trade, String district, int days, String employer, Job.State state) {

  static Made job(long id, String trade, String district, int days) {
    return new Made(id, trade, district, days, "Namuna Builders", Job.State.OPEN);
  }

  Made in(Job.State other) {
    return new Made(id, trade, district, days, employer, other);
  }

  Made employer(String other) {
    return new Made(id, trade, district, days, other, state);
  }

  Job build() {
    LocalDate from = LocalDate.parse(Ground.NOW.toString().substring(0, 10)).plusDays(days);
    return new Job(
        new UUID(0, id),
        trade,
        district,
        new Wage(85_000, Wage.Per.DAY),
        true,
        true,
        from,
        from.plusDays(60),
        4,
        employer,
        state);
  }
}
