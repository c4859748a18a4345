package org.pukar.dlt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;
import org.pukar.db.Database;

/// Brings in lists of templates: comma-separated values in UTF-8 whose first line is
/// `template,entity,header,category,language,words`, the category a letter, a line's end within the
/// words written `\n`. Threads share it.
///
/// A list stands for all that its entities have registered: what is not in it any more is gone.
public final class TemplateFiles {

  private static final List<String> COLUMNS =
      List.of("template", "entity", "header", "category", "language", "words");

  private static final String MARK = "\uFEFF";

  private final Database database;

  public TemplateFiles(Database database) {
    this.database = database;
  }

  /// What came of a file. Immutable.
  ///
  /// @param taken how many templates; 0 if a line was wrong, for then none is taken
  /// @param faults a sentence for each wrong line, which begins with its number
  public record Report(int taken, List<String> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /// Takes a whole list, or nothing of it.
  ///
  /// @throws IOException if it cannot be read, or is not in UTF-8
  /// @throws org.pukar.db.DatabaseAway if it could not be taken
  public Report take(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Lines read = new Lines(String.valueOf(file.getFileName()));
    if (read.headings(lines.isEmpty() ? "" : lines.getFirst().replace(MARK, ""))) {
      for (int i = 1; i < lines.size(); i++) {
        read.line(i + 1, lines.get(i));
      }
      read.end();
    }
    if (!read.faults.isEmpty()) {
      return new Report(0, read.faults);
    }
    database.inTransaction(h -> {
      TemplateStore.replace(h, read.templates);
      return true;
    });
    return new Report(read.templates.size(), List.of());
  }

  /// What was read so far. Used by one thread.
  private static final class Lines {
    private final String file;
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Lines(String file) {
      this.file = file;
    }

    /// Whether the columns are those expected: else no line can be read.
    boolean headings(String line) {
      boolean expected = Stream.of(line.split(",", -1)).map(String::strip).toList().equals(COLUMNS);
      if (!expected) {
        faults.add("line 1: it should be " + String.join(",", COLUMNS));
      }
      return expected;
    }

    void end() {
      if (templates.isEmpty() && faults.isEmpty()) {
        faults.add("line 1: no template stands below it");
      }
    }

    void line(int number, String text) {
      if (text.isBlank()) {
        return;
      }
      try {
        Template template = template(Csv.cells(text, ',', file, number));
        Integer before = lineOf.putIfAbsent(template.id(), number);
        if (before != null) {
          throw new IllegalArgumentException("its id stands in line " + before + " already");
        }
        templates.add(template);
      } catch (CsvException _) {
        faults.add("line " + number + ": a quote is not closed");
      } catch (IllegalArgumentException e) {
        faults.add("line " + number + ": " + e.getMessage());
      }
    }

    private static Template template(List<String> cells) {
      if (cells.size() != COLUMNS.size()) {
        throw new IllegalArgumentException(
            "it has " + cells.size() + " cells instead of " + COLUMNS.size());
      }
      return new Template(
          cells.get(0).strip(),
          cells.get(1).strip(),
          cells.get(2).strip(),
          category(cells.get(3).strip()),
          cells.get(4).strip(),
          cells.get(5).replace("\\n", "\n"));
    }

    private static Template.Category category(String letter) {
      return Stream.of(Template.Category.values())
          .filter(category -> category.name().equals(letter))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("its category is none of P, S, T and G"));
    }
  }
}
