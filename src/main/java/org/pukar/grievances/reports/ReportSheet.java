package org.pukar.grievances.reports;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pukar.console.Words;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;

/// A report as a page shows it. Immutable.
///
/// @param opensCases whether numbers lead to the cases: not everybody who may count may read
/// @param from what was typed for the first day, if it was not a day; else that day
/// @param trouble what is wrong with the days that were typed; may be empty
public record ReportSheet(
    Report report,
    List<Line> matters,
    List<Line> districts,
    WeekChart chart,
    Heat heat,
    boolean opensCases,
    String from,
    String to,
    String trouble) {

  public ReportSheet {
    matters = List.copyOf(matters);
    districts = List.copyOf(districts);
  }

  /// A matter or a district, by its name.
  public record Line(String name, Tally tally) {}

  static ReportSheet of(
      Report report,
      List<Choice> kinds,
      Naming naming,
      Words words,
      boolean opensCases,
      Typed typed,
      String trouble) {
    UnaryOperator<String> place =
        id -> id.isEmpty() ? words.say("report.nowhere") : naming.place(id, words.language());
    return new ReportSheet(
        report,
        report.matters().stream()
            .map(one -> new Line(naming.matter(one.id(), words.language()), one))
            .toList(),
        report.districts().stream().map(one -> new Line(place.apply(one.id()), one)).toList(),
        WeekChart.of(report.weeks()),
        Heat.of(report.open(), kinds, place),
        opensCases,
        typed.from(),
        typed.to(),
        trouble);
  }

  /// Days as somebody typed them.
  record Typed(String from, String to) {}
}
