package org.pukar.texts.killed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pukar.Soak;
import org.pukar.keys.Sha256;
import org.pukar.killed.Victim;
import org.pukar.killed.Wrongs;
import org.pukar.texts.killed.Ledger.Took;

/// Compares what phones wrote, what is stored and what the network took: each text was answered
/// once, as that of an undisturbed phone was. One thread only.
///
/// @param undisturbed the answers to the texts of a phone that nothing happened to
record History(Victim victim, Ledger ledger, List<String> undisturbed, Wrongs wrongs) {
  /// So long a network may take to answer; then it is asked again what does no harm twice.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");

  /// What is stored of a text that came.
  ///
  /// @param answer the id of what answers it; empty if there is none
  /// @param attempt how often it was written down that the network is asked
  private record Row(String state, String answer, String answerState, int attempt) {
    static final Row NONE = new Row("", "", "", 0);
  }

  /// An answer without the case number, which is another for each caller.
  static String common(String answer) {
    return NUMBER.matcher(answer).replaceAll("<case>");
  }

  /// Compares all texts of these phones, which were all acknowledged.
  void compare(int phones) throws SQLException {
    Map<String, Row> rows = rows();
    Map<String, List<Took>> taken = ledger.by(Took::id);
    for (int phone = 0; phone < phones; phone++) {
      for (int text = 0; text < Writers.TEXTS.size(); text++) {
        Row row = rows.getOrDefault(hash(Writers.reference(phone, text)), Row.NONE);
        rows.remove(hash(Writers.reference(phone, text)));
        compare(phone, text, row, taken);
      }
    }
    rows.forEach((hash, row) -> wrongs.add(Soak.DOUBLE, "a text that nobody wrote: " + row));
    taken.values().forEach(answer -> wrongs.add(Soak.DOUBLE, "an answer to nothing: " + answer));
    compareCases(phones);
  }

  private Map<String, Row> rows() throws SQLException {
    List<String> cells =
        victim
            .stored()
            .cells(
                """
                SELECT encode(once_hash, 'hex'), a.state, o.id, o.state, coalesce(o.attempt, 0)
                FROM arrivals AS a LEFT JOIN outbox AS o ON o.once_key = 'text:' || a.id
                """);
    Map<String, Row> rows = new HashMap<>();
    for (int i = 0; i < cells.size(); i += 5) {
      int attempt = Integer.parseInt(cells.get(i + 4));
      rows.put(
          cells.get(i), new Row(cells.get(i + 1), cells.get(i + 2), cells.get(i + 3), attempt));
    }
    return rows;
  }

  /// As `arrivals` knows a repeat.
  private static String hash(String reference) {
    byte[] hash = new Sha256().and("kannel").and(new byte[] {0}).and(reference).digest();
    return HexFormat.of().formatHex(hash);
  }

  private void compare(int phone, int text, Row row, Map<String, List<Took>> taken) {
    String what = Writers.reference(phone, text) + " " + row;
    List<Took> answers = taken.getOrDefault(row.answer(), List.of());
    taken.remove(row.answer());
    if (!row.state().equals("answered") || (answers.isEmpty() && !isUnknown(row))) {
      wrongs.add(Soak.LOST, what);
    } else if (answers.isEmpty()) {
      Soak.UNKNOWN.count(1);
    } else if (answers.size() > row.attempt() || soonAgain(answers) > victim.doubts(row.answer())) {
      wrongs.add(Soak.DOUBLE, what + " left as " + answers);
    }
    Soak.IN_DOUBT_AGAIN.count(Math.max(0, answers.size() - 1));
    answers.stream()
        .filter(took ->
            !took.phone().equals(Writers.phone(phone))
                || !common(took.words()).equals(undisturbed.get(text)))
        .forEach(took -> wrongs.add(Soak.WRONG, what + ": " + took));
  }

  /// How often it left again before we would have lost patience with the network.
  private static long soonAgain(List<Took> answers) {
    return IntStream.range(1, answers.size())
        .filter(i -> answers.get(i).nanos() - answers.get(i - 1).nanos() < PATIENCE.toNanos())
        .count();
  }

  private boolean isUnknown(Row row) {
    return row.answerState().equals("unknown") && victim.doubts(row.answer()) > 0;
  }

  /// Each phone filed one complaint, and was told its number.
  private void compareCases(int phones) throws SQLException {
    Set<String> told = new HashSet<>();
    ledger
        .by(Took::phone)
        .forEach((phone, answers) ->
            numbers(answers)
                .distinct()
                .forEach(number -> {
                  if (!told.add(number)) {
                    wrongs.add(Soak.WRONG, "a case of two: " + number);
                  }
                }));
    List<String> filed = victim.stored().cells("SELECT number FROM grievances");
    told.stream()
        .filter(number -> !filed.contains(number))
        .forEach(number -> wrongs.add(Soak.LOST, "case " + number));
    if (filed.size() > phones) {
      wrongs.add(Soak.DOUBLE, "%d cases of %d phones".formatted(filed.size(), phones));
    }
  }

  private static Stream<String> numbers(List<Took> answers) {
    return answers.stream()
        .flatMap(answer -> NUMBER.matcher(answer.words()).results())
        .map(MatchResult::group)
        .map(number -> number.replace(" ", ""));
  }
}
