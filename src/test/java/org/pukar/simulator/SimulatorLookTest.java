package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorLookTest {

  private static final List<String> TEXTS =
      List.of("", "plain", "a\nb [x] €", "₹ 500", "मज़दूरी", "ड़", "👷🏽", "é’", "a".repeat(183));

  private static final List<String> LENGTHS =
      List.of(
          "7-bit 0",
          "7-bit 5",
          "7-bit 11",
          "Unicode 5",
          "Unicode 7",
          "Unicode 2",
          "Unicode 4",
          "Unicode 2",
          "7-bit 183");

  private final FakeGateway gateway = new FakeGateway();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    gateway.close();
  }

  @ParameterizedTest
  @CsvSource({"1366, LIGHT", "1366, DARK", "360, LIGHT", "360, DARK"})
  void axeFindsNothingInTheMiddleOfASession(int width, ColorScheme scheme) {
    Page page = inHindi(width, scheme);

    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"320, 640", "360, 780", "800, 700", "1100, 700", "1366, 768"})
  void nothingMustBeScrolledSideways(int width, int height) {
    Page page = inHindi(width, ColorScheme.LIGHT);
    page.setViewportSize(width, height);

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    page.context().close();
  }

  @Test
  void theWholePhoneIsSeenAtOnce() {
    Page page = inHindi(360, ColorScheme.LIGHT);

    var box = page.locator("#phone").boundingBox();
    assertThat(box.y + box.height).isLessThan(780);
    page.context().close();
  }

  @Test
  void theBrowserCountsLettersAsTheServiceDoes() {
    Page page = inHindi(1366, ColorScheme.LIGHT);
    Locator letters = page.locator("link[rel=modulepreload][href*='letters']");
    String measure =
        "([url, texts]) => import(url).then(l => texts.map(t => l.measure(t)).map(m => m.encoding + ' ' + m.used))";

    assertThat(page.evaluate(measure, List.of(letters.getAttribute("href"), TEXTS)))
        .isEqualTo(LENGTHS);
    page.context().close();
  }

  private Page inHindi(int width, ColorScheme scheme) {
    Page page = chromium.page(width, 780, scheme);
    page.navigate(gateway.address() + "/simulator");
    page.locator("#screen").focus();
    for (String keys : List.of("*384*26#", "2", "3")) {
      page.keyboard().type(keys);
      page.keyboard().press("Enter");
      assertThat(page.locator("#phone")).hasAttribute("data-mode", "reply");
    }
    return page;
  }
}
