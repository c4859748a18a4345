package org.pukar.grievances.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pukar.console.Words;
import org.pukar.grievances.reports.ReportSheet.Line;

/// A report as rows of cells. Stateless.
final class ReportTable {
  private static final List<String> COLUMNS =
      List.of(
          "by",
          "name",
          "filed",
          "settled",
          "confirmed",
          "withdrawn",
          "open",
          "oldest",
          "half",
          "nine",
          "late",
          "told",
          "again");

  private ReportTable() {}

  static List<List<String>> of(ReportSheet sheet, Words words) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> words.say("report.col." + column)).toList());
    rows.add(row(words.say("report.all"), new Line("", sheet.report().all())));
    sheet.matters().forEach(line -> rows.add(row(words.say("col.matter"), line)));
    sheet.districts().forEach(line -> rows.add(row(words.say("report.district"), line)));
    return rows;
  }

  private static List<String> row(String by, Line line) {
    Tally tally = line.tally();
    return Stream.of(
            by,
            line.name(),
            tally.filed(),
            tally.settled(),
            tally.confirmed(),
            tally.withdrawn(),
            tally.open(),
            days(tally.oldest()),
            days(tally.half()),
            days(tally.nine()),
            tally.late(),
            tally.told(),
            tally.again())
        .map(String::valueOf)
        .toList();
  }

  private static String days(OptionalInt days) {
    return days.isPresent() ? Integer.toString(days.getAsInt()) : "";
  }
}
