package org.pukar.place.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pukar.csv.Csv;
import org.pukar.csv.CsvException;

/// A file of lines with cells, read line by line: UTF-8 with or without a mark at its beginning,
/// cells between commas, semicolons or tabs, and as many lines of titles as there are before the
/// headings. Used by one thread.
public final class Table implements AutoCloseable {
  private static final int TITLES = 20;
  private static final String MARK = "\uFEFF";

  private final String file;
  private final BufferedReader lines;
  private Map<Integer, Column> columns = Map.of();
  private char separator = ',';
  private int cells;
  private int number;

  private Table(String file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  /// Reads up to the headings.
  ///
  /// @throws ImportException if it has none that Pukar knows
  public static Table open(Path path) throws IOException {
    Table table = new Table(String.valueOf(path.getFileName()), Files.newBufferedReader(path));
    try {
      table.readHeadings();
      return table;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private void readHeadings() throws IOException {
    for (int i = 0; i < TITLES && columns.size() < 2; i++) {
      String line = Optional.ofNullable(read()).orElse("").replace(MARK, "");
      separator = separatorOf(line);
      List<String> headings = Csv.cells(line, separator, file, number);
      cells = headings.size();
      columns = columns(headings);
    }
    if (columns.size() < 2) {
      throw new ImportException(file + " has no line of headings that Pukar knows.");
    }
  }

  private static char separatorOf(String line) {
    long semicolons = line.chars().filter(c -> c == ';').count();
    long tabs = line.chars().filter(c -> c == '\t').count();
    long commas = line.chars().filter(c -> c == ',').count();
    if (tabs > Math.max(semicolons, commas)) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }

  private static Map<Integer, Column> columns(List<String> headings) {
    Map<Column, Integer> first = new EnumMap<>(Column.class);
    for (int i = 0; i < headings.size(); i++) {
      Optional<Column> known = Column.of(headings.get(i));
      Optional<Column> column =
          known.filter(first::containsKey).flatMap(Column::second).or(() -> known);
      if (column.isPresent()) {
        first.putIfAbsent(column.get(), i);
      }
    }
    return first.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /// Those that it has, in no order.
  public Set<Column> columns() {
    return Set.copyOf(columns.values());
  }

  /// The number of the line that was read last, from 1.
  public int number() {
    return number;
  }

  /// The next line that is not blank, for [#line]; null at the end.
  public @Nullable String next() throws IOException {
    String line = read();
    while (line != null && line.isBlank()) {
      line = read();
    }
    return line;
  }

  /// What such a line holds.
  ///
  /// @throws Refused if it has another number of cells than there are headings
  public Line line(String text) {
    List<String> found;
    try {
      found = Csv.cells(text, separator, file, number);
    } catch (CsvException _) {
      throw new Refused("a quote in it is not closed");
    }
    if (found.size() != cells) {
      throw new Refused("it has " + found.size() + " cells, the headings " + cells);
    }
    Map<Column, String> known = new EnumMap<>(Column.class);
    columns.forEach((i, column) -> known.put(column, found.get(i)));
    return new Line(known);
  }

  private @Nullable String read() throws IOException {
    number++;
    try {
      return lines.readLine();
    } catch (CharacterCodingException _) {
      throw new ImportException(file + " is not in UTF-8: save it so.");
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
