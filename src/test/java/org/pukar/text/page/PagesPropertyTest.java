package org.pukar.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.text.Budget;
import org.pukar.text.Graphemes;
import org.pukar.text.Written;

/// What holds of all pages. A case is a list of texts: a hint, a head, then the labels of options;
/// what is short in life (all but the head) is cut short, or it would rightly be refused.
public class PagesPropertyTest {

  private record Laid(Sheet sheet, List<Page> pages) {
    String heads() {
      return pages.stream().map(Page::head).collect(Collectors.joining(" "));
    }
  }

  private static void holds(Consumer<Laid> check) {
    Property.forAll(300, PagesPropertyTest::texts, texts -> check.accept(lay(texts)));
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    texts.add(Written.words(random, 5));
    texts.add(Written.words(random, random.nextBoolean() ? 8 : 60));
    for (int options = random.nextInt(25); options > 0; options--) {
      texts.add(Written.words(random, 5));
    }
    return texts;
  }

  private static Laid lay(List<String> texts) {
    List<String> all = new ArrayList<>(texts);
    while (all.size() < 2) {
      all.add("");
    }
    String back = all.size() % 2 == 0 ? "" : "Back";
    List<String> options = all.stream().skip(2).map(PagesPropertyTest::cutShort).toList();
    Sheet sheet = new Sheet(all.get(1), options, "और", back, cutShort(all.get(0)));
    return new Laid(sheet, Pages.lay(sheet, Budget.USSD));
  }

  private static String cutShort(String text) {
    return Pages.split(text, new Budget(30, 30)).getFirst();
  }

  @Test
  void noPageIsOverBudgetWithItsHeadNorWithTheHint() {
    holds(laid ->
        assertThat(laid.pages())
            .allMatch(page -> Budget.USSD.fits(page.text()))
            .allMatch(page -> Budget.USSD.fits(page.hinted(laid.sheet().hint()))));
  }

  @Test
  void allOfTheHeadIsSaidInOrderAndNoClusterIsSplit() {
    holds(laid -> assertThat(letters(laid.heads())).isEqualTo(letters(laid.sheet().head())));
  }

  private static List<String> letters(String text) {
    return Graphemes.split(text).stream().filter(cluster -> !cluster.isBlank()).toList();
  }

  @Test
  void wordsShorterThanAScreenStayWhole() {
    holds(
        laid -> assertThat(shortWords(laid.heads())).containsAll(shortWords(laid.sheet().head())));
  }

  private static List<String> shortWords(String text) {
    return Stream.of(text.split(" ")).filter(w -> !w.isEmpty() && w.length() <= 30).toList();
  }

  @Test
  void everyOptionStandsOnceInOrderWithKeysFromOneToEight() {
    holds(laid -> {
      assertThat(laid.pages()).allMatch(page -> page.count() <= 8);
      assertThat(laid.pages().stream().flatMap(PagesPropertyTest::options))
          .isEqualTo(laid.sheet().options());
    });
  }

  /// The labels as they can be read on the page, each behind the key that it should have.
  private static Stream<String> options(Page page) {
    List<String> lines = List.of(page.body().split("\n"));
    return IntStream.range(0, page.count())
        .mapToObj(i -> {
          assertThat(lines.get(i)).startsWith((i + 1) + " ");
          return lines.get(i).substring(2);
        });
  }

  @Test
  void moreIsOnAllPagesButTheLastAndBackOnAllThatHaveIt() {
    holds(laid -> {
      assertThat(laid.pages().getLast().body()).doesNotContain("9 और");
      assertThat(laid.pages().subList(0, laid.pages().size() - 1))
          .allMatch(page -> page.body().contains("9 और"));
      assertThat(laid.pages())
          .allMatch(page -> page.body().endsWith("0 Back") != laid.sheet().back().isEmpty());
    });
  }

  @Test
  void aPlainTextIsDividedAlike() {
    Property.forAll(
        300,
        random -> Written.words(random, 80),
        text -> {
          List<String> parts = Pages.split(text, Budget.USSD);
          assertThat(parts).allMatch(Budget.USSD::fits);
          assertThat(letters(String.join(" ", parts))).isEqualTo(letters(text));
        });
  }

  @Test
  void anyTextCanBeDivided() {
    Property.forAll(
        1_000,
        Written::anything,
        text ->
            assertThat(Pages.split(text, new Budget(10, 10))).allMatch(new Budget(10, 10)::fits));
  }
}
