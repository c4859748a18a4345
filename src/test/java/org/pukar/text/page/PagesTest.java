package org.pukar.text.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.text.Budget;

public class PagesTest {

  private static final Budget USSD = Budget.USSD;

  private static List<Page> lay(String head, String back, String... options) {
    return Pages.lay(new Sheet(head, List.of(options), "More", back, ""), USSD);
  }

  @Test
  void aTextThatFitsIsExactlyThatText() {
    assertThat(lay("Thank you.\nCase 104 466 727 ", ""))
        .containsExactly(new Page("Thank you.\nCase 104 466 727 ", "", 0, 0));
    assertThat(lay("", "")).extracting(Page::text).containsExactly("");
  }

  @Test
  void optionsStandBelowTheHeadEachOnItsLine() {
    assertThat(lay("What now?", "Back", "Jobs", "Schemes"))
        .extracting(Page::text)
        .containsExactly("What now?\n1 Jobs\n2 Schemes\n0 Back");
  }

  @Test
  void nineIsAlwaysMoreAndKeysBeginAgainOnEachPage() {
    List<Page> pages = lay("Pick", "", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

    assertThat(pages)
        .extracting(Page::text)
        .containsExactly("Pick\n1 a\n2 b\n3 c\n4 d\n5 e\n6 f\n7 g\n8 h\n9 More", "1 i\n2 j");
    assertThat(pages.getLast()).isEqualTo(new Page("", "1 i\n2 j", 8, 2));
  }

  @Test
  void eightOptionsThatFitNeedNoSecondPage() {
    assertThat(lay("Pick", "Back", "a", "b", "c", "d", "e", "f", "g", "h")).hasSize(1);
  }

  @Test
  void theLastOptionTakesTheRoomOfTheLineForMore() {
    // 11 + 69 = 80 units without a line for more; with one there would be 7 too many.
    assertThat(lay("क".repeat(11), "", "ख".repeat(31), "ग".repeat(32))).hasSize(1);
    assertThat(lay("क".repeat(12), "", "ख".repeat(31), "ग".repeat(32))).hasSize(2);
  }

  @Test
  void aHintTakesTheHeadsPlaceAndNoOptionMoves() {
    String hint = "h".repeat(150);
    Sheet sheet = new Sheet("Pick", List.of("Jobs and work", "Schemes"), "More", "Back", hint);
    List<Page> pages = Pages.lay(sheet, USSD);

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().hinted(hint)).isEqualTo(hint + "\n1 Jobs and work\n9 More\n0 Back");
    assertThat(pages).allMatch(page -> USSD.fits(page.hinted(hint)));
  }

  @Test
  void aHeadTooLongToStandWithAnOptionIsReadFirst() {
    String head = "word ".repeat(60).strip();
    List<Page> pages = lay(head, "Back", "Yes", "No");

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().text()).endsWith("word\n9 More\n0 Back");
    assertThat(pages.getLast().text()).startsWith("word ").endsWith("\n1 Yes\n2 No\n0 Back");
  }

  @Test
  void aPageOfEnglishHolds182EvenIfTheNextIsHindi() {
    List<Page> pages = lay("e".repeat(160), "Back", "Yes", "हाँ");

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().text()).hasSize(160 + "\n1 Yes\n9 More\n0 Back".length());
    assertThat(pages.getLast().text()).isEqualTo("1 हाँ\n0 Back");
  }

  @Test
  void aWordLongerThanAScreenIsDividedBetweenClusters() {
    assertThat(Pages.split("स्त्री".repeat(20), USSD))
        .containsExactly("स्त्री".repeat(13), "स्त्री".repeat(7));
  }

  @Test
  void aClusterLargerThanAScreenHarmsNothing() {
    String monster = "e" + "\u0301".repeat(200);

    assertThat(String.join("", Pages.split(monster, USSD))).isEqualTo(monster);
    assertThat(Pages.split(monster, USSD)).allMatch(USSD::fits);
    assertThat(Pages.split(" ".repeat(200), USSD)).containsExactly("");
  }

  @Test
  void anOptionCannotPretendToBeTwo() {
    assertThat(lay("", "", "Mason\n2 Send\r\nmoney").getFirst().text())
        .isEqualTo("1 Mason 2 Send money");
  }

  @Test
  void whatMayNotBeDividedAndDoesNotFitIsSaidWithoutItsWords() {
    assertThatThrownBy(() -> lay("Pick", "", "a", "secret".repeat(31)))
        .isInstanceOf(DoesNotFit.class)
        .hasMessage("option 2: longer than a page of 182 septets or 80 units");
    assertThatThrownBy(() -> lay("a ".repeat(100), "secret".repeat(31)))
        .hasMessage("the lines of navigation: longer than a page of 182 septets or 80 units");
    assertThatThrownBy(() -> Pages.split("€", new Budget(1, 1))).isInstanceOf(DoesNotFit.class);
  }

  @Test
  void aHundredOptionsAreThirteenPages() {
    List<String> options = Collections.nCopies(100, "x");
    assertThat(Pages.lay(new Sheet("", options, "More", "Back", ""), USSD)).hasSize(13);
  }
}
