package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorPageTest {

  private static final String LOST = "Connection problem or invalid MMI code.";

  private final FakeGateway gateway = new FakeGateway();
  private final Chromium chromium = new Chromium();
  private final List<String> errors = new ArrayList<>();
  private Page page;

  @BeforeEach
  void open() {
    gateway.forget();
    errors.clear();
    page = chromium.page(1366, 768, ColorScheme.LIGHT);
    page.onPageError(errors::add);
    page.navigate(gateway.address() + "/simulator");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(errors).isEmpty();
    page.context().close();
  }

  @AfterAll
  void close() {
    chromium.close();
    gateway.close();
  }

  @Test
  void aCallByMouseReachesTheServiceAsTheNetworkWouldSendIt() {
    for (String name :
        List.of("star", "3 DEF", "8 TUV", "4 GHI", "star", "2 ABC", "6 MNO", "hash")) {
      key(name).click();
    }
    key("Call").click();
    shows("Pukar\n1 English\n2 हिन्दी");

    Map<String, String> form = gateway.requests().getFirst();
    assertThat(form)
        .containsOnlyKeys("networkCode", "phoneNumber", "serviceCode", "sessionId", "text")
        .containsEntry("serviceCode", "*384*26#")
        .containsEntry("text", "")
        .containsEntry("networkCode", "99999");
    assertThat(form.get("sessionId")).matches("ATUid_[0-9a-f]{32}");
    assertThat(form.get("phoneNumber")).matches("\\+9170000\\d{5}");
    assertThat(trace()).containsText("+91 70000 ••");
    assertThat(trace()).not().containsText(form.get("phoneNumber"));
  }

  @Test
  void aComplaintByKeyboardEndsAndTheServiceIsToldSo() {
    dial("*384*26#");
    reply("1");
    reply("3");
    reply("1");
    shows("Your complaint is 104 466 727. Keep the number.");

    assertThat(page.locator("#path")).hasText("*384*26#›English›Complaint›Wages");
    assertThat(page.locator("#state")).containsText("ended · 4 screens");
    assertThat(trace()).containsText("end of session: Success");
    assertThat(trace().locator("li").last()).containsText("HTTP 200");
    assertThat(trace()).not().containsText("did not take it");
    page.waitForCondition(() -> !gateway.events().isEmpty());
    assertThat(gateway.events().getFirst())
        .containsEntry("status", "Success")
        .containsEntry("hopsCount", "4")
        .containsEntry("input", "1*3*1")
        .containsEntry("cost", "0")
        .containsEntry("lastAppResponse", "END Your complaint is 104 466 727. Keep the number.")
        .containsKeys("date", "durationInMillis", "errorMessage", "sessionId", "networkCode");
  }

  @Test
  void aHindiScreenIsMeasuredInUnitsAndNamesItsLanguage() {
    dial("*384*26#");
    reply("2");
    reply("3");

    assertThat(page.locator("#screen")).hasAttribute("lang", "hi");
    assertThat(meter("screen")).hasText("77 of 80 · Unicode");
    page.getByLabel("Reply", new Page.GetByLabelOptions().setExact(true)).fill("काम नहीं");
    assertThat(meter("reply")).hasText("8 of 80 · 72 left · Unicode");
  }

  @Test
  void lettersAreTappedOnTheKeypad() {
    dial("*384*26#");
    reply("2");
    key("hash").click();
    for (String name : List.of("5 JKL", "2 ABC", "2 ABC", "2 ABC", "C, clear", "star", "7 PQRS")) {
      key(name).click();
    }

    assertThat(page.locator("#entry")).hasValue("jP");
  }

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
  void theEndKeyHangsUp() {
    dial("*384*26#");
    key("End").click();

    assertThat(page.locator("#phone")).hasAttribute("data-mode", "idle");
    page.waitForCondition(() -> !gateway.events().isEmpty());
    assertThat(gateway.events().getFirst()).containsEntry("status", "Incomplete");
  }

  @Test
  void inputsDialledBehindTheCodeGoAlong() {
    dial("*384*26*3#");
    shows("Complaint\n1 New\n2 Status");
    assertThat(gateway.requests().getFirst())
        .containsEntry("serviceCode", "*384*26#")
        .containsEntry("text", "3");

    key("End").click();
    page.keyboard().type("*999#");
    page.keyboard().press("Enter");
    shows(LOST);
    assertThat(gateway.requests()).hasSize(1);
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
  void aPhoneWithEnglishLettersOnlyShowsBoxes() {
    page.getByLabel("Phone can show").selectOption("latin");
    dial("*384*26#");

    shows("Pukar\n1 English\n2 ▯▯");
    assertThat(page.getByText("draws a box for every other letter")).isVisible();
    assertThat(trace()).containsText("boxes on this phone");
  }

  @Test
  void aSharedRunReplaysTheKeysWithAnotherNumber() {
    dial("*384*26#");
    reply("1");
    reply("3");
    button("Share this run").click();
    String link = page.getByLabel("Link that replays these keys").inputValue();
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
  void aWeakNetworkTakesItsTimeBothWays() {
    page.getByLabel("Network", new Page.GetByLabelOptions().setExact(true)).selectOption("weak");
    dial("*384*26#");

    assertThat(trace()).containsText(Pattern.compile("Unicode · 24/80 · 3\\d{3} ms"));
  }

  @Test
  void aWrongNumberIsRefusedInWords() {
    page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true)).fill("12345");
    assertThat(page.getByText("Ten digits that begin with 6 to 9")).isVisible();
    page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true)).fill("070000 00899");
    dial("*384*26#");

    assertThat(gateway.requests().getFirst()).containsEntry("phoneNumber", "+917000000899");
  }

  private Locator key(String name) {
    return page.locator("#phone")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .last();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator meter(String name) {
    return page.locator("#meter-" + name + " output");
  }

  private Locator trace() {
    return page.locator("#trace");
  }

  private void dial(String code) {
    page.getByRole(AriaRole.LOG).focus();
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    settled();
  }

  private void reply(String words) {
    page.getByRole(AriaRole.LOG).focus();
    page.keyboard().type(words);
    page.keyboard().press("Enter");
    settled();
  }

  private void settled() {
    assertThat(page.locator("#phone")).not().hasAttribute("data-mode", "waiting");
  }

  private void shows(String text) {
    page.waitForCondition(() -> text.equals(page.getByRole(AriaRole.LOG).textContent()));
  }
}
