package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// As many templates as a large sender has.
class ManyTemplatesTest {

  private static final int MANY = 50_000;
  private static final int TEXTS = 2_000;

  @Test
  void oneOfManyIsFoundAtOnceWhereverTheyDiffer() {
    finds("Notice %d of the office: {#var#} was told.", "Notice %d of the office: she was told.");
    finds("{#var#} was told of notice %d.", "she was told of notice %d.");
  }

  /// Even if only their ends differ.
  @Test
  void manyThatBeginAlikeAreStillToldApart() {
    finds("Dear {#var#}, this is notice %d.", "Dear she, this is notice %d.");
  }

  private static void finds(String words, String text) {
    List<Template> all =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(i -> Listed.template(i, words.formatted(i)))
            .toList();
    Templates templates = Templates.of(all);
    long began = System.nanoTime();
    for (int i = 1; i <= TEXTS; i++) {
      int number = i * (MANY / TEXTS);
      assertThat(Listed.fitting(templates, text.formatted(number))).isEqualTo(number);
    }
    Duration each = Duration.ofNanos((System.nanoTime() - began) / TEXTS);
    System.out.println("fit among " + MANY + ": " + each.toNanos() / 1_000.0 + " us, " + words);
    assertThat(each).isLessThan(Duration.ofMillis(5));
  }
}
