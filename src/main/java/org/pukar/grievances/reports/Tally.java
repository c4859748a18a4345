package org.pukar.grievances.reports;

import java.util.List;
import java.util.OptionalInt;
import org.pukar.grievances.reports.ReportStore.Counted;

/// How the cases of one matter, of one district, or all of them went. Immutable.
///
/// @param id of the matter or the district; empty for all, or where none is known
/// @param filed in the period
/// @param settled those of them that are closed
/// @param confirmed those of the settled of which the worker said so herself
/// @param withdrawn those that the worker took back
/// @param late those that went past their day, settled or not
/// @param lateOpen those of the late that are still open
/// @param told those of which somebody above was told
/// @param again those that were taken up again because the worker said so
/// @param oldest days of the one that is open longest
/// @param half within how many days half were settled, with the open ones taken into account; empty
///   if less than half are
/// @param nine the same for nine of ten
public record Tally(
    String id,
    long filed,
    long settled,
    long confirmed,
    long withdrawn,
    long late,
    long lateOpen,
    long told,
    long again,
    OptionalInt oldest,
    OptionalInt half,
    OptionalInt nine) {

  static Tally of(String id, List<Counted> counted) {
    KaplanMeier lasting = new KaplanMeier();
    Tally sum =
        new Tally(
            id,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    for (Counted one : counted) {
      if (one.ending() == Counted.Ending.SETTLED) {
        lasting.over(one.days(), one.count());
      } else {
        lasting.unseen(one.days(), one.count());
      }
      sum = sum.and(one);
    }
    return sum.lasting(lasting);
  }

  private Tally and(Counted one) {
    boolean isSettled = one.ending() == Counted.Ending.SETTLED;
    boolean isOpen = one.ending() == Counted.Ending.OPEN;
    return new Tally(
        id,
        filed + one.count(),
        settled + (isSettled ? one.count() : 0),
        confirmed + (isSettled ? one.confirmed() : 0),
        withdrawn + (isSettled || isOpen ? 0 : one.count()),
        late + one.late(),
        lateOpen + (isOpen ? one.late() : 0),
        told + one.told(),
        again + one.again(),
        isOpen ? OptionalInt.of(Math.max(one.days(), oldest.orElse(0))) : oldest,
        half,
        nine);
  }

  private Tally lasting(KaplanMeier lasting) {
    return new Tally(
        id,
        filed,
        settled,
        confirmed,
        withdrawn,
        late,
        lateOpen,
        told,
        again,
        oldest,
        lasting.within(.5),
        lasting.within(.9));
  }

  /// How many are not over.
  public long open() {
    return filed - settled - withdrawn;
  }

  /// How many of a hundred were settled by their day, of those that are settled or whose day is
  /// over; empty if there are none.
  public OptionalInt inTime() {
    long judged = settled + lateOpen;
    return judged == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (100 * (settled - (late - lateOpen)) / judged));
  }
}
