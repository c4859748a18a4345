package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.GatewayProcess;

/// One journey through the USSD door as a newcomer makes it: a whole Pukar, the simulator in a
/// browser, a complaint in Hindi, the line cut, and the same call taken up again. Leaves pictures
/// in `target/shots`.
@Tag("browser")
class JourneyTest {
  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");

  @TempDir Path folder;

  @Test
  void aNewcomerFilesAComplaintInHindiAndGoesOnAfterTheLineWasCut() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(folder.resolve("data"));
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.page(1366, 768, ColorScheme.LIGHT);
      page.navigate(gateway.base() + "/");
      assertThat(page).hasURL(gateway.base() + "/simulator");

      Handset phone = new Handset(page);
      phone.type("*384*26#");
      List.of("2", "1", "3", "1").forEach(phone::type);
      assertThat(phone.screen()).containsText("मज़दूरी");
      Handset.shot(page, "journey-1366");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lose the session now"))
          .click();

      phone.type("*384*26#");
      assertThat(phone.screen()).containsText("वहीं से आगे");
      List.of("1", "1").forEach(phone::type);
      Handset.shot(page, "journey-words-1366");
      List.of("ठेकेदार पैसे नहीं देता", "कालाहांडू").forEach(phone::write);
      phone.type("1");
      assertThat(phone.screen()).containsText(NUMBER);
      Handset.shot(page, "journey-filed-1366");
      repeatThrice(phone);
      page.setViewportSize(360, 780);
      Handset.shot(page, "journey-filed-360");
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }

  /// The last request sent again, and three times at once, brings the same number.
  private static void repeatThrice(Handset phone) {
    String filed = phone.screen().textContent();
    for (String repeat : List.of("Repeat the last request", "Send it three times at once")) {
      Locator button =
          phone.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(repeat));
      if (!"true".equals(button.getAttribute("aria-disabled"))) {
        button.click();
      }
      assertThat(phone.screen()).hasText(filed);
    }
  }

  /// The service is slow over the filing: she is told that the number comes by SMS, and it comes.
  @Test
  void anAnswerThatTakesTooLongComesAsAText() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(folder.resolve("slow"));
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.page(1366, 768, ColorScheme.LIGHT);
      page.navigate(gateway.base() + "/simulator");
      Handset phone = new Handset(page);
      phone.type("*384*26#");
      List.of("2", "1", "3", "1", "1").forEach(phone::type);
      List.of("ठेकेदार पैसे नहीं देता", "कालाहांडू").forEach(phone::write);
      page.getByLabel("Next deed takes").selectOption("4");

      phone.type("1");

      assertThat(phone.screen()).containsText("SMS");
      Handset.shot(page, "journey-late-1366");
      Locator message = page.locator("#messages li");
      assertThat(message)
          .containsText(NUMBER, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      Handset.shot(page, "journey-texted-1366");
      page.setViewportSize(360, 780);
      Handset.shot(page, "journey-texted-360");
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }
}
