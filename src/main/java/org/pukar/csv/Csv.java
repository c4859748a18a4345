package org.pukar.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads tables of comma-separated values (RFC 4180, UTF-8, one row a line) whose first line names
/// the columns. Its one deed keeps no state, so any thread may do it.
public final class Csv {
  private Csv() {}

  /// The rows below the first.
  ///
  /// @throws UncheckedIOException if the file cannot be read
  /// @throws CsvException if a row has another number of cells than the first, or an open quote
  public static List<Row> read(Path path) {
    String file = path.getFileName().toString();
    List<String> lines = lines(path);
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst(), ',', file, 1);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(row(columns, cells(lines.get(i), ',', file, i + 1), file, i + 1));
    }
    return rows;
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> columns, List<String> cells, String file, int line) {
    if (cells.size() != columns.size()) {
      throw new CsvException(
          file, line, "expected " + columns.size() + " cells, found " + cells.size());
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    return new Row(file, line, named);
  }

  /// The cells of one line.
  ///
  /// @param separator between cells
  /// @throws CsvException if a quote is not closed
  public static List<String> cells(String text, char separator, String file, int line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        // A doubled quote within quotes closes and opens again: the second one is the text's.
        boolean isDoubled = !quoted && i > 0 && text.charAt(i - 1) == '"';
        quoted = !quoted;
        cell.append(isDoubled ? "\"" : "");
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new CsvException(file, line, "a quote is not closed");
    }
    cells.add(cell.toString());
    return cells;
  }

  /// One row, which knows where it stands.
  public record Row(String file, int line, Map<String, String> cells) {

    /// The field of that column.
    ///
    /// @throws CsvException if there is no such column
    public String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw fault("there is no column " + column);
      }
      return cell;
    }

    /// The field of that column as a number.
    ///
    /// @throws CsvException if there is no such column or its cell is not a whole number
    public int number(String column) {
      String text = text(column);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException _) {
        throw fault(column + " should be a whole number, found " + text);
      }
    }

    public CsvException fault(String fault) {
      return new CsvException(file, line, fault);
    }
  }
}
