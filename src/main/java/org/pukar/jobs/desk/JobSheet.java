package org.pukar.jobs.desk;

import java.util.List;

/// Jobs as pages show them. Immutable; prints nothing of anybody.
public final class JobSheet {
  private JobSheet() {}

  /// A job in a list.
  ///
  /// @param line what and where, for how much
  /// @param when from when to when
  public record Vacancy(
      String id, String line, String when, String employer, int seats, int waiting) {}

  /// A job with those who want it.
  public record Wished(Vacancy job, List<Caller> people) {
    public Wished {
      people = List.copyOf(people);
    }

    @Override
    public String toString() {
      return "Wished";
    }
  }

  /// Somebody who wants it.
  ///
  /// @param phone masked, or whole once it was asked for
  public record Caller(
      String id, String phone, boolean isShown, String language, String since, boolean isCalled) {
    @Override
    public String toString() {
      return "Caller";
    }
  }
}
