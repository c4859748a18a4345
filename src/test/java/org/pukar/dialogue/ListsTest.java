package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.text.Budget;

class ListsTest {
  private static final String FRUITS =
      """
      main:
        start: top
        steps:
          top: {menu: top, options: {fruit: fruit}}
          fruit: {choose: fruits, as: fruit, next: chosen}
          chosen: {menu: chosen, options: {fruit: fruit}}
      """;
  private static final String WORDS =
      "top: Top\nfruit: Fruit\nmain: {fruit: Which?}\nchosen: Chosen\n";

  @Test
  void aKeyChoosesInTheDigitsOfAnyScript() {
    for (String key : List.of("2", "२", "୨", "২", "൨", " 2 ", "\u200B2")) {
      Talk talk = fruits("Mango", "Guava").types("1", key);

      assertThat(talk.step()).isEqualTo("chosen");
      assertThat(talk.session().values()).containsEntry("fruit", "id1");
    }
  }

  @Test
  void aListOfOnePageHasNoMore() {
    Talk talk = fruits("Mango", "Guava").types("1");

    assertThat(talk.screen()).isEqualTo("Which?\n1 Mango\n2 Guava\n0 Back");
    assertThat(talk.types("9").screen()).isEqualTo("Not there:\n1 Mango\n2 Guava\n0 Back");
    assertThat(talk.said().screen().refuses()).isTrue();
    assertThat(talk.types("1").session().values()).containsEntry("fruit", "id0");
  }

  @Test
  void keysBeginAgainOnEachPageAnd9TurnsIt() {
    Talk talk = fruits(numbered(10)).types("1");

    assertThat(talk.screen()).startsWith("Which?\n1 n0\n").endsWith("8 n7\n9 More\n0 Back");
    assertThat(talk.types("9").screen()).isEqualTo("1 n8\n2 n9\n0 Back");
    assertThat(talk.types("9").screen()).isEqualTo("Not there:\n1 n8\n2 n9\n0 Back");
    assertThat(talk.types("3").screen()).isEqualTo("Not there:\n1 n8\n2 n9\n0 Back");
    assertThat(talk.types("2").session().values()).containsEntry("fruit", "id9");
  }

  @Test
  void backTurnsThePageBackBeforeItLeavesTheList() {
    Talk talk = fruits(numbered(20)).types("1", "9", "9");

    assertThat(talk.screen()).startsWith("1 n16");
    assertThat(talk.types("0").screen()).startsWith("1 n8");
    assertThat(talk.types("0").screen()).startsWith("Which?\n1 n0");
    assertThat(talk.types("0").step()).isEqualTo("top");
    assertThat(talk.types("1", "9", "00").step()).isEqualTo("top");
    assertThat(talk.session().trail()).isEmpty();
  }

  @Test
  void aMenuTooLongForOneScreenIsTurnedLikeAList() {
    StringBuilder options = new StringBuilder();
    IntStream.range(0, 10).forEach(i -> options.append("o%d: s%d, ".formatted(i, i)));
    StringBuilder steps = new StringBuilder();
    StringBuilder words = new StringBuilder("top: Top\n");
    IntStream.range(0, 10)
        .forEach(i -> {
          steps.append("    s%d: {menu: top, options: {o0: s0}}\n".formatted(i));
          words.append("o%d: Option %d\n".formatted(i, i));
        });
    Talk talk =
        Talk.of(
            "main:\n  start: top\n  steps:\n    top: {menu: top, options: {%s}}\n%s"
                .formatted(options, steps),
            words.toString());

    assertThat(talk.screen()).contains("8 Option 7\n9 More").doesNotContain("0 Back");
    assertThat(talk.types("9").screen()).isEqualTo("1 Option 8\n2 Option 9");
    assertThat(talk.types("9").screen()).isEqualTo("Not there:\n1 Option 8\n2 Option 9");
    assertThat(talk.types("2").step()).isEqualTo("s9");
  }

  @Test
  void aWordIsNoKey() {
    Talk talk = fruits("Mango").types("1");

    for (String input : List.of("", "Mango", "11", "-1", "1.", "*", "#", "½", "๛", "\uD800")) {
      assertThat(talk.types(input).said().screen().refuses()).as(input).isTrue();
      assertThat(talk.step()).isEqualTo("fruit");
    }
  }

  @Test
  void anEmptyListStillHasAWayBack() {
    Talk talk = fruits().types("1");

    assertThat(talk.screen()).isEqualTo("Which?\n0 Back");
    assertThat(talk.types("1").screen()).isEqualTo("Not there:\n0 Back");
    assertThat(talk.types("0").step()).isEqualTo("top");
  }

  @Test
  void aListThatBecameShorterShowsItsLastPage() {
    Talk talk = fruits(numbered(20)).types("1", "9", "9").listing("fruits", "one", "two");
    talk.with(talk.session());

    assertThat(talk.screen()).contains("1 one\n2 two");
    assertThat(talk.session().page()).isZero();
  }

  /// A hint stands in the head's place: whatever the labels, the lines below it stay as they are.
  @Test
  void noHintEverMovesAnOption() {
    Property.forAll(
        300,
        ListsTest::labels,
        labels -> {
          Talk talk = fruits(labels).types("1");
          List<String> pages = new ArrayList<>();
          do {
            String shown = talk.screen();
            pages.add(shown);
            assertThat(Budget.USSD.fits(shown)).isTrue();
            talk.types("nonsense");
            assertThat(options(talk.screen())).isEqualTo(options(shown));
            assertThat(Budget.USSD.fits(talk.screen())).isTrue();
            talk.types("9");
          } while (!talk.said().screen().refuses());
          assertThat(talk.session().page()).isEqualTo(pages.size() - 1);
        });
  }

  @Test
  void everyOptionOfARandomListCanBeChosen() {
    Property.forAll(
        100,
        ListsTest::labels,
        labels -> {
          List<String> chosen = new ArrayList<>();
          Talk talk = fruits(labels).types("1");
          do {
            for (int key = 1; key <= talk.session().offered().size(); key++) {
              Session here = talk.session();
              chosen.add(talk.types(Integer.toString(key)).session().values().get("fruit"));
              talk.with(here);
            }
            talk.types("9");
          } while (!talk.said().screen().refuses());
          assertThat(chosen)
              .isEqualTo(IntStream.range(0, labels.size()).mapToObj(i -> "id" + i).toList());
        });
  }

  private static List<String> options(String screen) {
    return screen.lines().filter(line -> line.matches("\\d .*")).toList();
  }

  private static List<String> labels(Random random) {
    List<String> words = List.of("Jobs", "काम", "Sadak Nirman", "ଓଡ଼ିଆ", "ഈർച്ചമിൽ", "a", "{x}");
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(
            _ -> words.get(random.nextInt(words.size())) + " " + "x".repeat(random.nextInt(25)))
        .map(String::strip)
        .toList();
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
  }

  private static Talk fruits(List<String> labels) {
    return Talk.of(FRUITS, WORDS).listing("fruits", labels);
  }

  private static Talk fruits(String... labels) {
    return fruits(List.of(labels));
  }
}
