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

      type(page, "*384*26#");
      List.of("2", "1", "3", "1").forEach(key -> type(page, key));
      assertThat(screen(page)).containsText("मज़दूरी");
      shot(page, "journey-1366");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lose the session now"))
          .click();

      type(page, "*384*26#");
      assertThat(screen(page)).containsText("वहीं से आगे");
      List.of("1", "1").forEach(key -> type(page, key));
      shot(page, "journey-words-1366");
      List.of("ठेकेदार पैसे नहीं देता", "कालाहांडू").forEach(words -> write(page, words));
      type(page, "1");
      assertThat(screen(page)).containsText(NUMBER);
      shot(page, "journey-filed-1366");
      repeatThrice(page);
      page.setViewportSize(360, 780);
      shot(page, "journey-filed-360");
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }

  /// The last request sent again, and three times at once, brings the same number.
  private static void repeatThrice(Page page) {
    String filed = screen(page).textContent();
    for (String repeat : List.of("Repeat the last request", "Send it three times at once")) {
      Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(repeat));
      if (!"true".equals(button.getAttribute("aria-disabled"))) {
        button.click();
      }
      assertThat(screen(page)).hasText(filed);
    }
  }

  /// The service is slow over the filing: she is told that the number comes by SMS, and it comes.
  @Test
  void anAnswerThatTakesTooLongComesAsAText() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(folder.resolve("slow"));
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.page(1366, 768, ColorScheme.LIGHT);
      page.navigate(gateway.base() + "/simulator");
      type(page, "*384*26#");
      List.of("2", "1", "3", "1", "1").forEach(key -> type(page, key));
      List.of("ठेकेदार पैसे नहीं देता", "कालाहांडू").forEach(words -> write(page, words));
      page.getByLabel("Next deed takes").selectOption("4");

      type(page, "1");

      assertThat(screen(page)).containsText("SMS");
      shot(page, "journey-late-1366");
      Locator message = page.locator("#messages li");
      assertThat(message)
          .containsText(NUMBER, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      shot(page, "journey-texted-1366");
      page.setViewportSize(360, 780);
      shot(page, "journey-texted-360");
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }

  private static Locator screen(Page page) {
    return page.getByRole(AriaRole.LOG);
  }

  private static void type(Page page, String keys) {
    screen(page).focus();
    page.keyboard().type(keys);
    page.keyboard().press("Enter");
    assertThat(page.locator("#phone")).not().hasAttribute("data-mode", "waiting");
  }

  private static void write(Page page, String words) {
    page.getByLabel("Reply", new Page.GetByLabelOptions().setExact(true)).fill(words);
    page.keyboard().press("Enter");
    assertThat(page.locator("#phone")).not().hasAttribute("data-mode", "waiting");
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "shots", name + ".png"))
            .setFullPage(true));
  }
}
