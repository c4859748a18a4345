package org.pukar.place.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a file. Filled by one thread; quotes nothing but codes and the numbers of lines.
public final class Report {
  private static final int REASONS = 50;
  private static final int LINES = 12;

  private final String file;
  private final Map<String, List<Integer>> refused = new LinkedHashMap<>();
  private int added;
  private int changed;
  private int read;

  Report(String file) {
    this.file = file;
  }

  void readOne() {
    read++;
  }

  void refuse(int line, String reason) {
    refused.computeIfAbsent(reason, _ -> new ArrayList<>()).add(line);
  }

  void wrote(int some, int more) {
    added += some;
    changed += more;
  }

  /// Rows that were not there before.
  public int added() {
    return added;
  }

  /// Rows that were there and now say something else.
  public int changed() {
    return changed;
  }

  /// Lines that were not taken.
  public int refused() {
    return refused.values().stream().mapToInt(List::size).sum();
  }

  /// A line of counts, and one for each reason why lines were refused.
  public String inWords() {
    StringBuilder words = new StringBuilder();
    words.append(
        "%s: %,d lines, %,d new, %,d changed, %,d refused%n"
            .formatted(file, read, added, changed, refused()));
    refused.entrySet().stream()
        .limit(REASONS)
        .forEach(
            e -> words.append("  refused: %s (%s)%n".formatted(e.getKey(), where(e.getValue()))));
    if (refused.size() > REASONS) {
      words.append("  and for %,d more reasons%n".formatted(refused.size() - REASONS));
    }
    return words.toString();
  }

  private static String where(List<Integer> lines) {
    String first = String.join(", ", lines.stream().limit(LINES).map(String::valueOf).toList());
    String rest = lines.size() > LINES ? " and %,d more".formatted(lines.size() - LINES) : "";
    return (lines.size() == 1 ? "line " : "lines ") + first + rest;
  }
}
