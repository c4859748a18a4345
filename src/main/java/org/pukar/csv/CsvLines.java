package org.pukar.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes tables of comma-separated values (RFC 4180) that a spreadsheet opens as they are meant:
/// letters of every script, and no cell that it would run as a formula. Its one deed keeps no
/// state, so any thread may do it.
public final class CsvLines {
  /// Spreadsheets take a file for UTF-8 if it begins so.
  private static final String MARK = "\uFEFF";

  /// What a formula, or a command behind one, begins with (OWASP, CSV Injection).
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern SPECIAL = Pattern.compile("[\",\\n\\r]");

  private CsvLines() {}

  /// The table, from its first row, which names the columns.
  public static String write(List<List<String>> rows) {
    return rows.stream().map(CsvLines::line).collect(Collectors.joining("", MARK, ""));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvLines::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean isFormula = FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches();
    String safe = isFormula ? "'" + text : text;
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
