package org.pukar.jobs;

import java.time.LocalDate;
import java.util.UUID;
import org.pukar.Ground;

/// A job for tests, changed where a test needs it. Immutable.
///
/// @param days from the day on which all tests begin to its first
public record Made(
    long id, String trade, String district, int days, int kind, String employer, Job.State state) {

  public static Made job(long id, String trade, String district, int days) {
    return new Made(id, trade, district, days, 0, "Namuna Builders", Job.State.OPEN);
  }

  /// From 0 with food and room, at a plain wage; of other kinds some lack them, at the highest.
  public Made kind(int other) {
    return new Made(id, trade, district, days, other, employer, state);
  }

  public Made in(Job.State other) {
    return new Made(id, trade, district, days, kind, employer, other);
  }

  public Made employer(String other) {
    return new Made(id, trade, district, days, kind, other, state);
  }

  public Job build() {
    LocalDate from = LocalDate.parse(Ground.NOW.toString().substring(0, 10)).plusDays(days);
    return new Job(
        new UUID(0, id),
        trade,
        district,
        kind == 0
            ? new Wage(85_000, Wage.Per.DAY)
            : new Wage(9_999_900, kind % 2 == 0 ? Wage.Per.DAY : Wage.Per.MONTH),
        kind % 3 == 0,
        kind % 5 == 0,
        from,
        from.plusDays(60),
        4,
        employer,
        state);
  }
}
