package org.pukar.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pukar.csv.Csv;
import org.pukar.text.Folded;

/// How well commands are heard that are spelled wrong: about a thousand, made up by hand.
class MisspellingsTest {
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final List<Tried> TRIED =
      Ear.rows("misspellings.csv").stream().flatMap(MisspellingsTest::tried).toList();

  /// What a text was meant to say and what was heard.
  private record Tried(Word meant, String language, String text, Heard heard) {
    boolean isHit() {
      return heard instanceof Heard.Command command && command.word() == meant;
    }

    /// What ends something for good is rightly asked for.
    boolean isAsked() {
      return heard instanceof Heard.Unsure(List<Word> words)
          && meant.isGrave()
          && words.contains(meant);
    }

    boolean isFalse() {
      return heard instanceof Heard.Command command && command.word() != meant;
    }
  }

  private static Stream<Tried> tried(Csv.Row row) {
    Word meant = Word.valueOf(row.text("word"));
    return Stream.of(row.text("texts").split("\\|"))
        .map(text -> new Tried(meant, row.text("language"), text, Ear.hear(text)));
  }

  @Test
  void nearlyAllMisspeltCommandsAreHeardAndHardlyAnyIsTakenForAnother() {
    Map<Word, List<Tried>> byWord =
        TRIED.stream()
            .collect(
                Collectors.groupingBy(
                    Tried::meant, () -> new EnumMap<>(Word.class), Collectors.toList()));
    byWord.forEach((word, some) -> print(word.name(), some));
    TRIED.stream()
        .collect(Collectors.groupingBy(Tried::language))
        .forEach((language, some) -> print(language, some));
    Set<String> listed = listed();
    print(
        "not in the table",
        TRIED.stream().filter(t -> !listed.contains(Folded.of(t.text()))).toList());
    print("all", TRIED);
    System.out.println("not heard: " + wrong(t -> !t.isHit() && !t.isAsked() && !t.isFalse()));
    System.out.println("taken for another: " + wrong(Tried::isFalse));

    assertThat(TRIED).hasSizeGreaterThan(600);
    assertThat(byWord.keySet()).containsExactly(Word.values());
    assertThat(share(TRIED, t -> t.isHit() || t.isAsked())).isGreaterThan(0.9);
    assertThat(share(TRIED, Tried::isFalse)).isLessThan(0.01);
    assertThat(TRIED).noneMatch(t -> t.isFalse() && Ear.told(t.heard()).equals("STOP"));
  }

  private static void print(String what, List<Tried> some) {
    System.out.printf(
        "%-16s %4d misspellings: %5.1f %% heard, %4.1f %% asked for, %4.1f %% taken for another%n",
        what,
        some.size(),
        100 * share(some, Tried::isHit),
        100 * share(some, Tried::isAsked),
        100 * share(some, Tried::isFalse));
  }

  private static double share(List<Tried> some, Predicate<Tried> which) {
    return some.stream().filter(which).count() / (double) Math.max(1, some.size());
  }

  private static List<String> wrong(Predicate<Tried> which) {
    return TRIED.stream()
        .filter(which)
        .map(t ->
            t.meant()
                + " "
                + t.text()
                + " -> "
                + (t.heard() instanceof Heard.Unsure(List<Word> words)
                    ? words
                    : Ear.told(t.heard())))
        .toList();
  }

  private static Set<String> listed() {
    Set<String> listed = new HashSet<>();
    for (Csv.Row row : Csv.read(Path.of("config/commands/keywords.csv"))) {
      Stream.of(row.text("spellings").split("\\|")).map(Folded::of).forEach(listed::add);
    }
    return listed;
  }

  /// The thread's own time: other programs may run beside.
  @Test
  void hearingIsQuick() {
    List<String> texts = new ArrayList<>(TRIED.stream().map(Tried::text).toList());
    Ear.rows("sentences.csv").forEach(row -> texts.add(row.text("text")));
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long began = THREAD.getCurrentThreadCpuTime();
      texts.forEach(Ear::hear);
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - began);
    }
    Duration each = Duration.ofNanos(best / texts.size());
    System.out.printf("a text is heard in %d us%n", each.toNanos() / 1000);
    assertThat(each).isLessThan(Duration.ofMillis(5));
  }
}
