package org.pukar.grievances.reports;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.pukar.grievances.reports.Report.Week;

/// New and settled by week, as two lines. Immutable. Lengths are those of its picture.
///
/// @param weeks at least one
/// @param top of the scale, at least 4
public record WeekChart(List<Week> weeks, long top) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 220;
  private static final int LEFT = 40;
  private static final int RIGHT = 560;
  private static final int ABOVE = 12;
  private static final int BELOW = 184;
  private static final int PARTS = 4;

  /// So many names of weeks stand below without touching.
  private static final int NAMES = 8;

  public WeekChart {
    weeks = List.copyOf(weeks);
  }

  static WeekChart of(List<Week> weeks) {
    long most =
        weeks.stream()
            .flatMapToLong(one -> LongStream.of(one.filed(), one.settled()))
            .max()
            .orElse(0);
    return new WeekChart(weeks, round(Math.max(PARTS, most)));
  }

  /// The next number that divides into four parts that are easily read: 4, 8, 20, 40, 80, 200.
  private static long round(long most) {
    for (long ten = 1; ; ten *= 10) {
      for (long step : new long[] {PARTS, 2 * PARTS}) {
        if (step * ten >= most) {
          return step * ten;
        }
      }
    }
  }

  /// A line across, at a part of the scale.
  public record Grid(double y, long value) {}

  /// The lines across, from below.
  public List<Grid> grid() {
    return IntStream.rangeClosed(0, PARTS)
        .mapToLong(part -> top * part / PARTS)
        .mapToObj(value -> new Grid(y(value), value))
        .toList();
  }

  /// The corners of the line of what came in.
  public String filed() {
    return line(Week::filed);
  }

  /// The corners of the line of what was settled.
  public String settled() {
    return line(Week::settled);
  }

  private String line(ToLongFunction<Week> count) {
    return IntStream.range(0, weeks.size())
        .mapToObj(nth -> x(nth) + "," + y(count.applyAsLong(weeks.get(nth))))
        .collect(Collectors.joining(" "));
  }

  /// How far from the left that week is.
  public double x(int nth) {
    return weeks.size() == 1
        ? LEFT
        : rounded(LEFT + (double) (RIGHT - LEFT) * nth / (weeks.size() - 1));
  }

  private double y(long value) {
    return rounded(BELOW - (double) (BELOW - ABOVE) * value / top);
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /// Which weeks have their name below: a few, the last among them.
  public List<Integer> named() {
    int each = Math.max(1, (weeks.size() + NAMES - 1) / NAMES);
    return IntStream.range(0, weeks.size())
        .filter(nth -> (weeks.size() - 1 - nth) % each == 0)
        .boxed()
        .toList();
  }

  public Week last() {
    return weeks.getLast();
  }

  /// Where the names at the ends of both lines stand: never on each other.
  public double filedEnd() {
    double own = y(last().filed());
    return last().filed() >= last().settled() ? Math.min(own, y(last().settled()) - 16) : own;
  }

  /// The same for the other line.
  public double settledEnd() {
    double own = y(last().settled());
    return last().settled() > last().filed() ? Math.min(own, y(last().filed()) - 16) : own;
  }
}
