package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SimulatorMessagesTest extends SimulatorOnScreen {
  private static final String PHONE = "+917000000801";
  private static final String OTHER = "+917000000812";
  private static final String HINDI = "आपकी शिकायत की संख्या 104 466 727 है।";

  @BeforeEach
  void pretendToBeSunita() {
    page.getByLabel("Worker").selectOption(PHONE);
  }

  @Test
  void aMessageThatComesDuringASessionIsShownAfterIt() {
    dial("*384*26#");
    gateway.text(PHONE, HINDI);
    assertThat(status()).hasText("A new message waits until the session is over.");
    shows("Pukar\n1 English\n2 हिन्दी");
    assertThat(envelope()).isHidden();

    reply("1");
    reply("3");
    reply("1");
    shows("Your complaint is 104 466 727. Keep the number.");
    assertThat(envelope()).isVisible();
    key("OK").click();

    shows("1 message received");
    assertThat(status()).isEmpty();
    key("Read").click();
    assertThat(screen()).containsText(HINDI);
    assertThat(screen().locator("div small")).containsText(Pattern.compile("08:\\d\\d"));
    assertThat(screen().locator("div span").last()).hasAttribute("lang", "hi");
    assertThat(envelope()).isHidden();
  }

  @Test
  void theServiceIsAskedAsSoonAsASessionIsOver() {
    page.clock().install();
    page.reload();
    page.getByLabel("Worker").selectOption(PHONE);
    dial("*384*26#");
    gateway.text(PHONE, HINDI);
    key("End").click();

    shows("1 message received");
  }

  @Test
  void messagesAreReadWithTheKeysAlone() {
    gateway.text(PHONE, "The first\n" + "one of many lines\n".repeat(12));
    gateway.text(PHONE, "The second");
    screen().focus();
    shows("2 messages received");

    page.keyboard().press("Enter");
    assertThat(screen().locator("div").last()).containsText("The second");
    assertThat(screen().locator("div").first()).containsText("The first");
    var bottom = (Number) screen().evaluate("s => s.scrollTop");
    page.keyboard().press("ArrowUp");
    page.waitForCondition(
        () -> ((Number) screen().evaluate("s => s.scrollTop")).intValue() < bottom.intValue());
    page.keyboard().press("Backspace");
    assertThat(page.locator("#phone")).hasAttribute("data-mode", "idle");
    dial("*384*26#");
    shows("Pukar\n1 English\n2 हिन्दी");
  }

  @Test
  void whoIsDiallingIsNotDisturbed() {
    screen().focus();
    page.keyboard().type("*384");
    gateway.text(PHONE, HINDI);
    assertThat(envelope()).isVisible();
    assertThat(page.locator("#entry")).hasValue("*384");
    assertThat(page.locator("#soft-left")).hasText("Call");

    page.keyboard().type("*26#");
    page.keyboard().press("Enter");
    shows("Pukar\n1 English\n2 हिन्दी");
  }

  @Test
  void whatWasShownForANumberIsNotAnnouncedAgain() {
    gateway.text(PHONE, HINDI);
    shows("1 message received");
    key("Later").click();
    shows("");
    assertThat(envelope()).isVisible();

    page.getByLabel("Worker").selectOption(OTHER);
    assertThat(messages()).hasCount(0);
    assertThat(envelope()).isHidden();
    page.getByLabel("Worker").selectOption(PHONE);
    assertThat(envelope()).isVisible();
    shows("");

    page.reload();
    page.getByLabel("Worker").selectOption(PHONE);
    assertThat(messages()).hasCount(1);
    shows("");
    key("Messages").click();
    assertThat(screen()).containsText(HINDI);
    gateway.text(PHONE, "Another");
    key("Back").click();
    shows("1 message received");
  }

  @Test
  void theDeskListsThemNewestLastInTheirOwnScripts() {
    assertThat(page.getByText("None yet.")).isVisible();
    gateway.text(PHONE, HINDI);
    gateway.text(PHONE, "ଆପଣଙ୍କ ଅଭିଯୋଗ " + "କ".repeat(80));
    gateway.text(PHONE, "Plain [words]");

    assertThat(messages()).hasCount(3);
    assertThat(page.getByText("None yet.")).isHidden();
    assertThat(messages().nth(2)).containsText("15 letters · 7-bit · 1 part");
    assertThat(messages().nth(1)).containsText("94 letters · Unicode · 2 parts");
    assertThat(messages().nth(0)).containsText(HINDI);
    List.of("en", "or", "hi")
        .forEach(lang -> assertThat(messages().locator(".words[lang=" + lang + "]")).hasCount(1));
    assertThat(messages().nth(0).locator("time")).hasAttribute("datetime", Pattern.compile("Z$"));
  }

  @Test
  void aServiceThatDoesNotAnswerIsAskedLessOften() {
    page.clock().install();
    page.reload();
    gateway.refuseQuestions(true);
    page.clock().runFor(2_000);
    assertThat(status()).hasText("The service does not answer. It is asked again every 10 s.");
    int asked = gateway.asked();
    page.clock().runFor(6_000); // the installed clock runs on by itself, too
    assertThat(gateway.asked()).isEqualTo(asked);

    gateway.refuseQuestions(false);
    page.clock().runFor(4_000);
    assertThat(status()).isEmpty();
    page.clock().runFor(2_000);
    page.waitForCondition(() -> gateway.asked() > asked + 1);
  }

  @Test
  void aHiddenPageAsksNothing() {
    page.clock().install();
    page.reload();
    assertThat(page.getByText("None yet.")).isVisible();
    hide(true);
    int asked = gateway.asked();
    page.clock().runFor(60_000);
    assertThat(gateway.asked()).isEqualTo(asked);

    hide(false);
    page.waitForCondition(() -> gateway.asked() == asked + 1);
  }

  private void hide(boolean hidden) {
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
            + " document.dispatchEvent(new Event('visibilitychange')); }",
        hidden);
  }

  private Locator screen() {
    return page.locator("#screen");
  }

  private Locator envelope() {
    return page.locator("#envelope");
  }

  private Locator status() {
    return page.locator("#messages-say");
  }

  private Locator messages() {
    return page.locator("#messages li");
  }
}
