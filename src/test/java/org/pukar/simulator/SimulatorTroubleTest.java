package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SimulatorTroubleTest extends SimulatorOnScreen {

  @Test
  void aRepeatedRequestIsTheSameAndItsAnswerIsHeldAgainstTheFirst() {
    dial("*384*26#");
    reply("1");
    button("Repeat the last request").click();
    assertThat(trace()).containsText("identical, byte for byte");
    button("Send it three times at once").click();
    assertThat(trace().getByText("identical, byte for byte")).hasCount(4);
    assertThat(gateway.requests().stream().skip(1).distinct()).hasSize(1);

    reply("7");
    button("Repeat the last request").click();
    assertThat(trace()).containsText("not the same answer");
  }

  @Test
  void aLostSessionIsLostOnThePhoneAndToldToTheService() {
    dial("*384*26#");
    button("Lose the session now").click();
    shows(LOST);
    assertThat(page.locator("#state")).containsText("lost at screen 1");
    page.waitForCondition(() -> !gateway.events().isEmpty());
    assertThat(gateway.events().getFirst()).containsEntry("status", "Incomplete");

    page.getByLabel("Lose session at screen", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Screen at which the session is lost").fill("2");
    dial("*384*26#");
    reply("1");
    shows(LOST);
    assertThat(trace()).containsText("lost on the way");
  }

  @Test
  void whatTheNetworkCutsIsCutAndSaidSo() {
    dial("*384*26#");
    reply("1");
    reply("8");

    shows("a".repeat(182));
    assertThat(trace()).containsText("CUT by the network: 18 of 200 letters lost");
    assertThat(meter("screen")).hasText("200 of 182 · 7-bit");
  }

  @Test
  void whatIsNoAnswerDropsTheSession() {
    dial("*384*26#");
    reply("1");
    reply("5");
    shows(LOST);
    assertThat(trace()).containsText("HTTP 503 · The house is full");

    dial("*384*26#");
    reply("1");
    reply("6");
    shows(LOST);
    assertThat(trace()).containsText("neither CON nor END");
    page.waitForCondition(() -> gateway.events().size() == 2);
    assertThat(gateway.events().getLast()).containsEntry("status", "Failed");
  }

  @Test
  void aSharedRunReplaysTheKeysWithAnotherNumber() {
    dial("*384*26#");
    reply("1");
    reply("3");
    button("Share this run").click();
    String link = link();
    assertThat(link).contains("/simulator#run=").doesNotContain("70000");
    String first = gateway.requests().getFirst().get("phoneNumber");
    gateway.forget();

    page.navigate("about:blank");
    page.navigate(link);
    shows("What is it about?\n1 Wages\n2 Injury\n9 More\n0 Back");
    assertThat(page.getByText("Replayed to the end.")).isVisible();
    assertThat(gateway.requests())
        .hasSize(3)
        .allSatisfy(f -> assertThat(f.get("phoneNumber")).isNotEqualTo(first));
  }

  @Test
  void theClockRunsOutUnlessItIsStopped() {
    page.clock().install();
    page.reload();
    dial("*384*26#");
    page.getByLabel("Stop the session clock").check();
    page.clock().runFor(60_000);
    assertThat(meter("key")).hasText("30 s left of 30 · stopped");

    page.getByLabel("Stop the session clock").uncheck();
    page.clock().runFor(31_000);
    shows(LOST);
    assertThat(trace()).containsText("no key for 30 s");
  }

  @Test
  void startingAgainLeavesNothingBehind() {
    dial("*384*26#");
    button("Start again").click();

    page.waitForCondition(() -> !gateway.events().isEmpty());
    assertThat(page.locator("#phone")).hasAttribute("data-mode", "idle");
    assertThat(page.locator("#state")).containsText("no session");
    assertThat(page.getByText("Nothing yet.")).isVisible();
    assertThat(trace()).isHidden();
  }

  @Test
  void aWeakNetworkTakesItsTimeBothWays() {
    page.getByLabel("Network", new Page.GetByLabelOptions().setExact(true)).selectOption("weak");
    dial("*384*26#");

    assertThat(trace()).containsText(Pattern.compile("Unicode · 24/80 · 3\\d{3} ms"));
  }

  @Test
  void theNextDeedIsSlowedOnceAndTheControlGoesBack() {
    Locator slow = page.getByLabel("Next deed takes");
    slow.selectOption("10");
    dial("*384*26#");
    assertThat(slow).hasValue("10");
    assertThat(gateway.held()).isEmpty();
    reply("1");
    reply("3");

    assertThat(slow).hasValue("");
    assertThat(trace()).containsText("the next deed takes 10 s");
    assertThat(gateway.held()).containsExactly(Duration.ofSeconds(10));
    button("Share this run").click();
    String link = link();
    assertThat(link).contains("run=w10~c");
    gateway.forget();

    page.navigate("about:blank");
    page.navigate(link);
    assertThat(page.getByText("Replayed to the end.")).isVisible();
    assertThat(gateway.held()).containsExactly(Duration.ofSeconds(10));
  }

  /// The page writes the link when it has answered the click, not before.
  private String link() {
    Locator field = page.getByLabel("Link that replays these keys");
    assertThat(field).hasValue(Pattern.compile("#run="));
    return field.inputValue();
  }
}
