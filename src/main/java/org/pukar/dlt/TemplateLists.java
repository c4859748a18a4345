package org.pukar.dlt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
public final class TemplateLists {

  private static final List<String> COLUMNS =
      List.of("template", "entity", "header", "category", "language", "words");

  private static final String MARK = "\uFEFF";

  private final Database database;

  public TemplateLists(Database database) {
    this.database = database;
  }

  /// What is wrong with a line, whose number begins at 1. Immutable.
  public record Fault(int line, String detail) {}

  /// What came of a list. Immutable.
  ///
  /// @param taken how many templates; 0 if a line was wrong, for then none is taken
  /// @param faults one for each wrong line
  public record Report(int taken, List<Fault> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /// Takes a whole list, or nothing of it.
  ///
  /// @throws org.pukar.db.DatabaseAway if it could not be taken
  public Report take(byte[] list) {
    Lines read = new Lines();
    read.all(list);
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
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    void all(byte[] list) {
      List<String> lines = lines(list);
      if (!headings(lines.isEmpty() ? "" : lines.getFirst().replace(MARK, ""))) {
        fault(1, "it should be " + String.join(",", COLUMNS));
        return;
      }
      for (int i = 1; i < lines.size(); i++) {
        line(i + 1, lines.get(i));
      }
      if (templates.isEmpty() && faults.isEmpty()) {
        fault(1, "no template stands below it");
      }
    }

    /// Strictly: a letter that was guessed would never fit what is sent.
    private List<String> lines(byte[] list) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(list))
            .toString()
            .lines()
            .toList();
      } catch (CharacterCodingException _) {
        return List.of("it is not in UTF-8");
      }
    }

    /// Whether the columns are those expected: else no line can be read.
    private static boolean headings(String line) {
      return Stream.of(line.split(",", -1)).map(String::strip).toList().equals(COLUMNS);
    }

    private void fault(int line, String detail) {
      faults.add(new Fault(line, detail));
    }

    private void line(int number, String text) {
      if (text.isBlank()) {
        return;
      }
      try {
        Template template = template(Csv.cells(text, ',', "list", number));
        Integer before = lineOf.putIfAbsent(template.id(), number);
        if (before != null) {
          throw new IllegalArgumentException("its id stands in line " + before + " already");
        }
        templates.add(template);
      } catch (CsvException _) {
        fault(number, "a quote is not closed");
      } catch (IllegalArgumentException e) {
        fault(number, String.valueOf(e.getMessage()));
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
