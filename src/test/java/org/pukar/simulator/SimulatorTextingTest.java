package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SimulatorTextingTest extends SimulatorOnScreen {
  private static final String PHONE = "+917000000801";
  private static final String ALERT = "Pukar: mason, Patna, Rs 700 a day, food. 1 yes, 2 no";

  @BeforeEach
  void pretendToBeSunita() {
    page.getByLabel("Worker").selectOption(PHONE);
  }

  /// By keyboard alone: a text, its answer, an alert that rings and is answered.
  @Test
  void aTextIsWrittenAndAnsweredAndAnAlertIsToo() {
    write("JOB MASON PATNA");
    assertThat(page.locator("#left")).hasText("15/160");
    page.keyboard().press("Enter");
    assertThat(lines()).hasCount(2);
    assertThat(lines().first()).containsText("taken by the service");
    assertThat(lines().last()).containsText("You wrote: JOB MASON PATNA");
    assertThat(page.locator("#screen .theirs")).containsText("You wrote: JOB MASON PATNA");
    assertThat(page.locator("#ring")).hasClass(Pattern.compile("quiet"));
    assertThat(gateway.texts().getFirst())
        .containsAllEntriesOf(
            Map.of("from", PHONE, "to", "26384", "text", "JOB MASON PATNA", "networkCode", "99999"))
        .containsKeys("id", "date", "cost");

    page.keyboard().press("Escape");
    gateway.text("PUKARA", PHONE, ALERT);
    assertThat(page.locator("#rung")).hasText("Message from PUKARA: " + ALERT);
    assertThat(page.locator("#ring")).not().hasClass(Pattern.compile("quiet"));
    assertThat(page.locator("#messages-new")).hasText("1 new");
    button("Read it").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#messages-new")).isHidden();
    page.locator("#screen").getByLabel("Answer 2").focus();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> gateway.texts().size() == 2);
    assertThat(gateway.texts().getLast()).containsEntry("text", "2");
    assertThat(page.locator("#messages h3"))
        .hasText(List.of("PUKARA", "26384").toArray(String[]::new));
    assertThat(page.url()).doesNotContain("70000");
  }

  @Test
  void aTextIsTappedLetterByLetter() {
    key("Messages").click();
    List.of("8 TUV", "3 DEF", "3 DEF").forEach(name -> key(name).click());
    assertThat(page.locator("#entry")).hasValue("te");
    key("hash").click();
    key("1").click();
    assertThat(page.locator("#entry")).hasValue("te1");
    key("Back").click();
    key("Messages").click();
    assertThat(page.locator("#entry")).hasValue("te1");
  }

  @Test
  void whatATextCostsIsSaidWhileItIsWritten() {
    write("a".repeat(161));
    assertThat(page.locator("#left")).hasText("161/306 ×2");
    assertThat(cost()).hasText("Your text: 161 of 306 · 2 parts · 7-bit");

    button("काम").click();
    assertThat(cost()).hasText("Your text: 3 of 70 · 1 part · Unicode");
    assertThat(gateway.texts()).isEmpty();
  }

  @Test
  void whatWasNotTakenIsSentAgainUnderItsOwnId() {
    gateway.refuseTexts(true);
    write("STATUS");
    page.keyboard().press("Enter");
    assertThat(page.locator("#messages-say")).hasText("Not sent: HTTP 503 · The house is full.");
    page.reload();
    page.getByLabel("Worker").selectOption(PHONE);
    gateway.refuseTexts(false);
    page.locator("#messages").getByText("Send again").click();
    assertThat(page.locator("#messages-say")).hasText("The service took your text.");

    button("Send the last text once more").click();
    assertThat(lines().first()).containsText("sent 3 times");
    page.waitForCondition(() -> gateway.texts().size() == 2);
    assertThat(gateway.texts().getFirst()).isEqualTo(gateway.texts().getLast());
    assertThat(lines()).hasCount(2);
  }

  private void write(String words) {
    key("Messages").focus();
    page.keyboard().press("Enter");
    page.keyboard().type(words);
  }

  private Locator lines() {
    return page.locator("#messages li");
  }

  private Locator cost() {
    return page.locator("#messages-cost");
  }
}
