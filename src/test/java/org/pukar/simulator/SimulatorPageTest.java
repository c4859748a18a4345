package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SimulatorPageTest extends SimulatorOnScreen {

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
  void aPhoneWithEnglishLettersOnlyShowsBoxes() {
    page.getByLabel("Phone can show").selectOption("latin");
    dial("*384*26#");

    shows("Pukar\n1 English\n2 ▯▯");
    assertThat(page.getByText("draws a box for every other letter")).isVisible();
    assertThat(trace()).containsText("boxes on this phone");
  }

  @Test
  void aWrongNumberIsRefusedInWords() {
    page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true)).fill("12345");
    assertThat(page.getByText("Ten digits that begin with 6 to 9")).isVisible();
    page.getByLabel("Number", new Page.GetByLabelOptions().setExact(true)).fill("070000 00899");
    dial("*384*26#");

    assertThat(gateway.requests().getFirst()).containsEntry("phoneNumber", "+917000000899");
  }
}
