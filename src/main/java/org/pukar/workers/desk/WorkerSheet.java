package org.pukar.workers.desk;

import java.util.List;
import org.pukar.console.Chip;

/// Who is behind a phone, as a page shows it. Immutable; prints nothing of it.
///
/// @param id under which the page is
/// @param phone masked, or whole once it was asked for
/// @param sharing in words
public record WorkerSheet(
    String id,
    String phone,
    boolean isShown,
    String language,
    String sharing,
    List<Someone> people,
    List<Matter> cases,
    List<String> jobs) {

  public WorkerSheet {
    people = List.copyOf(people);
    cases = List.copyOf(cases);
    jobs = List.copyOf(jobs);
  }

  /// A worker of those on the phone.
  ///
  /// @param looked which offices did, and when
  public record Someone(
      String name,
      String trade,
      String home,
      String work,
      boolean hasPin,
      String allows,
      List<String> looked) {
    public Someone {
      looked = List.copyOf(looked);
    }

    @Override
    public String toString() {
      return "Someone";
    }
  }

  /// A case of this phone's.
  public record Matter(String number, String shown, Chip due, String matter, String state) {}

  @Override
  public String toString() {
    return "WorkerSheet";
  }
}
