package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.text.Budget;
import org.pukar.text.Encoding;
import org.pukar.text.Length;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorLookTest {

  private static final List<String> TEXTS =
      List.of("", "plain", "a\nb [x] €", "₹ 500", "मज़दूरी", "ड़", "👷🏽", "é’", "a".repeat(183));

  private static final String PHONE = "+917000000801";

  private static final List<String> TEXTED =
      List.of(
          "Pukar: call 155 26 at any hour. It costs nothing.",
          "ଆପଣଙ୍କ ଅଭିଯୋଗ ସଂଖ୍ୟା 104 466 727। ଆମେ ଦୁଇ ଦିନ ଭିତରେ କଥା ହେବୁ।",
          "आपकी शिकायत दर्ज हुई। संख्या 104 466 727 है, इसे सँभालकर रखें। हम दो दिन में आपको फ़ोन करेंगे।"
              + " हाल जानने के लिए *384*26*3# मिलाएँ।");

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
  @CsvSource({"1366, LIGHT", "1366, DARK", "360, LIGHT", "360, DARK"})
  void axeFindsNothingAmongTheMessages(int width, ColorScheme scheme) {
    Page page = withMessages(width, scheme);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    shot(page, "messages-notice-" + width + "-" + scheme);

    page.keyboard().press("Enter");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    shot(page, "messages-read-" + width + "-" + scheme);
    page.context().close();
  }

  @Test
  void nothingMustBeScrolledSideways() {
    Page page = withMessages(1366, ColorScheme.LIGHT);
    for (int width : new int[] {320, 360, 719, 720, 1080, 1366}) {
      page.setViewportSize(width, 700);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
    page.context().close();
  }

  @Test
  void aTouchedKeyIsPressedOnce() {
    Page page = inHindi(360, ColorScheme.LIGHT);
    page.locator("[data-key='2']").tap();
    page.locator("[data-key='2']").tap();
    assertThat(page.locator("#entry")).hasValue("22");

    page.locator("[data-act=clear]").tap();
    page.locator("#soft-left").tap();
    assertThat(page.locator("#path")).hasText("*384*26#›हिन्दी›शिकायत›दो से चार हफ़्ते");
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
        .isEqualTo(TEXTS.stream().map(SimulatorLookTest::counted).toList());
    page.context().close();
  }

  private static String counted(String text) {
    Length length = Budget.USSD.measure(text);
    return (length.encoding() == Encoding.GSM7 ? "7-bit " : "Unicode ") + length.used();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "shots", name + ".png"))
            .setFullPage(true));
  }

  /// A phone at rest after a session, with three messages, the focus on its screen.
  private Page withMessages(int width, ColorScheme scheme) {
    gateway.forget();
    TEXTED.forEach(words -> gateway.text(PHONE, words));
    Page page = inHindi(width, scheme);
    page.getByLabel("Worker").selectOption(PHONE);
    assertThat(page.locator("#messages-say")).hasText(Pattern.compile("^3 new messages wait"));
    page.locator("#screen").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator("#screen")).hasText("3 messages received");
    return page;
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
