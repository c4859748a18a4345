package org.pukar.grievances.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.reports.Report.Open;

/// How many are open now, a row for each district and a column for each matter; the more, the
/// darker. Immutable.
///
/// @param matters the columns
/// @param left how many districts have fewer than those shown
public record Heat(List<Choice> matters, List<Warm> rows, int left) {
  private static final int MOST = 25;
  private static final int STEPS = 5;

  public Heat {
    matters = List.copyOf(matters);
    rows = List.copyOf(rows);
  }

  /// A district.
  public record Warm(String id, String name, List<Cell> cells) {
    public Warm {
      cells = List.copyOf(cells);
    }
  }

  /// A number, and how dark its ground is: 0 to 5.
  public record Cell(String matter, long count, int step) {}

  static Heat of(
      List<Open> open, List<Choice> kinds, java.util.function.UnaryOperator<String> place) {
    Map<String, Map<String, Long>> byDistrict =
        open.stream()
            .collect(
                Collectors.groupingBy(Open::district, Collectors.toMap(Open::matter, Open::count)));
    List<Choice> columns =
        kinds.stream()
            .filter(
                kind -> byDistrict.values().stream().anyMatch(one -> one.containsKey(kind.id())))
            .toList();
    long most = open.stream().mapToLong(Open::count).max().orElse(0);
    long darkest = Math.max(STEPS, most);
    Comparator<Map.Entry<String, Map<String, Long>>> mostFirst =
        Comparator.comparingLong(one -> -one.getValue().values().stream().mapToLong(n -> n).sum());
    List<Warm> rows =
        byDistrict.entrySet().stream()
            .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(one ->
                new Warm(
                    one.getKey(),
                    place.apply(one.getKey()),
                    cells(one.getValue(), columns, darkest)))
            .toList();
    return new Heat(columns, rows, Math.max(0, byDistrict.size() - MOST));
  }

  private static List<Cell> cells(Map<String, Long> counts, List<Choice> columns, long darkest) {
    return columns.stream()
        .map(kind -> {
          long count = counts.getOrDefault(kind.id(), 0L);
          return new Cell(
              kind.id(), count, count == 0 ? 0 : (int) Math.ceilDiv(count * STEPS, darkest));
        })
        .toList();
  }
}
