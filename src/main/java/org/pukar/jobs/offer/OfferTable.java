package org.pukar.jobs.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;

/// Reads posted jobs from a table of comma-separated values (RFC 4180, one row a line) whose first
/// line names the fields. All or nothing: every wrong line is told. Threads share it.
final class OfferTable {
  /// More jobs than anybody posts at once.
  private static final int MOST = 5_000;

  private final OfferReader reader;

  OfferTable(OfferReader reader) {
    this.reader = reader;
  }

  /// The jobs of the table, in its order.
  Reading<List<Offer>> read(String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    if (lines.size() < 2 || lines.size() > MOST + 1) {
      return bad(new Fault(0, "", "The table must have a line of fields and 1 to 5000 jobs."));
    }
    List<String> columns;
    try {
      columns = Csv.cells(lines.getFirst(), ',', "table", 1).stream().map(String::strip).toList();
    } catch (CsvException _) {
      return bad(new Fault(1, "", "A quote is not closed."));
    }
    List<Fault> missing = missing(columns);
    return missing.isEmpty() ? read(columns, lines) : new Reading.Bad<>(missing);
  }

  private static Reading<List<Offer>> bad(Fault fault) {
    return new Reading.Bad<>(List.of(fault));
  }

  private static List<Fault> missing(List<String> columns) {
    List<Fault> missing = new ArrayList<>();
    OfferReader.NEEDED.stream()
        .filter(name -> !columns.contains(name))
        .forEach(name -> missing.add(new Fault(1, name, "There is no column " + name + ".")));
    for (int i = 0; i < columns.size(); i++) {
      if (!OfferReader.isField(columns.get(i))) {
        missing.add(new Fault(1, "", "Column " + (i + 1) + " is no field of a job."));
      }
    }
    if (Set.copyOf(columns).size() < columns.size()) {
      missing.add(new Fault(1, "", "A column stands twice."));
    }
    return missing;
  }

  private Reading<List<Offer>> read(List<String> columns, List<String> lines) {
    List<Offer> offers = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Set<String> references = new HashSet<>();
    for (int line = 2; line <= lines.size(); line++) {
      int here = line;
      switch (row(columns, lines.get(line - 1))) {
        case Reading.Good<Offer>(Offer offer) when isTwice(offer, references) ->
            faults.add(new Fault(line, "reference", "The reference stands in a line above."));
        case Reading.Good<Offer>(Offer offer) -> offers.add(offer);
        case Reading.Bad<Offer>(List<Fault> wrong) ->
            wrong.forEach(fault -> faults.add(fault.at(here)));
      }
    }
    return faults.isEmpty() ? new Reading.Good<>(offers) : new Reading.Bad<>(faults);
  }

  private static boolean isTwice(Offer offer, Set<String> references) {
    return !offer.reference().isEmpty()
        && !references.add(offer.job().employer() + "\n" + offer.reference());
  }

  private Reading<Offer> row(List<String> columns, String line) {
    List<String> cells;
    try {
      cells = Csv.cells(line, ',', "table", 0);
    } catch (CsvException _) {
      return new Reading.Bad<>(List.of(Fault.field("", "A quote is not closed.")));
    }
    if (cells.size() != columns.size()) {
      String counted = "The line has " + cells.size() + " cells, not " + columns.size() + ".";
      return new Reading.Bad<>(List.of(Fault.field("", counted)));
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      fields.put(columns.get(i), cells.get(i));
    }
    return reader.read(fields);
  }
}
