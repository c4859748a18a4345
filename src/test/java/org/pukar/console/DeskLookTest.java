package org.pukar.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.GatewayTest;
import org.pukar.simulator.Chromium;
import org.pukar.simulator.Handset;
import org.pukar.text.Language;

/// How the desk looks: for all eyes, at both widths, in the dark, by keys alone, in Hindi. Leaves
/// pictures in `target/shots`.
@Tag("browser")
class DeskLookTest extends GatewayTest {
  private static Chromium chromium;

  @BeforeAll
  static void startChromium() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopChromium() {
    chromium.close();
  }

  private static DeskOnScreen desk(int width, ColorScheme scheme) {
    return DeskOnScreen.of(chromium.page(width, 768, scheme), gateway.address("").toString());
  }

  private static void fits(DeskOnScreen desk, String name) {
    Page page = desk.page();
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isEqualTo(page.viewportSize().width);
    Handset.shot(page, name);
  }

  /// Somebody waits, is taken, and stands in a case of her officer's.
  @ParameterizedTest
  @CsvSource({"1366, LIGHT", "1366, DARK", "360, LIGHT", "360, DARK"})
  void axeFindsNothingInTheSealedLane(int width, ColorScheme scheme) {
    String phone = "+919000982" + width % 100 + scheme.name().length();
    gateway.know(phone, Language.ENGLISH);
    gateway.dial(phone, "3", "1", "9", "2");
    DeskOnScreen desk = desk(width, scheme);
    String suffix = "-" + width + "-" + scheme;
    desk.open("/console");
    desk.signIn("sealed");
    fits(desk, "desk-lane" + suffix);
    desk.page().getByText("Take the call").first().click();
    assertThat(desk.page().getByText("How it stands")).isVisible();
    fits(desk, "desk-lane-case" + suffix);
    desk.nothingWentWrongUnseen();
    desk.page().context().close();
  }

  @ParameterizedTest
  @CsvSource({"1366, LIGHT", "1366, DARK", "360, LIGHT", "360, DARK"})
  void axeFindsNothingWhereTheHouseIsRun(int width, ColorScheme scheme) {
    DeskOnScreen desk = desk(width, scheme);
    String suffix = "-" + width + "-" + scheme;
    desk.signIn("admin");
    desk.open("/console/users");
    desk.page().locator(".fresh-user summary").click();
    fits(desk, "desk-users" + suffix);
    desk.page().getByText("Officer", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(desk.page().getByText("Suspend")).isVisible();
    fits(desk, "desk-user" + suffix);
    desk.open("/console/texts");
    fits(desk, "desk-texts" + suffix);
    desk.nothingWentWrongUnseen();
    desk.page().context().close();
  }

  @ParameterizedTest
  @CsvSource({"1366, LIGHT", "1366, DARK", "360, LIGHT", "360, DARK"})
  void axeFindsNothingOnAnyPage(int width, ColorScheme scheme) {
    DeskOnScreen desk = desk(width, scheme);
    String suffix = "-" + width + "-" + scheme;
    desk.open("/console");
    fits(desk, "desk-signin" + suffix);
    desk.signIn("supervisor");
    desk.lives();
    fits(desk, "desk-list" + suffix);
    desk.page().locator(".list a").first().click();
    desk.page().locator(".deed summary").first().click();
    fits(desk, "desk-one" + suffix);
    desk.page().locator(".me summary").click();
    fits(desk, "desk-menu" + suffix);
    desk.open("/console/cases/new");
    fits(desk, "desk-new" + suffix);
    desk.open("/console/cases?view=due");
    desk.page().locator(".sieve summary").click();
    desk.page().locator(".pick").first().check();
    fits(desk, "desk-chosen" + suffix);
    desk.open("/console/second-step");
    fits(desk, "desk-second-step" + suffix);
    String phone = "+91900095%03d%d".formatted(width % 1000, scheme.name().length());
    gateway.know(phone, Language.HINDI);
    gateway.dial(phone, "4", "1");
    desk.open("/console/callbacks");
    fits(desk, "desk-callbacks" + suffix);
    desk.page().getByText("Call the next one").click();
    assertThat(desk.page().getByText("Say this first")).isVisible();
    fits(desk, "desk-calling" + suffix);
    desk.open("/console/workers");
    fits(desk, "desk-workers" + suffix);
    desk.page().getByLabel("Her mobile").fill(phone);
    desk.page().keyboard().press("Enter");
    assertThat(desk.page().getByText("No worker with that mobile")).isVisible();
    desk.open("/console/cases");
    desk.page().locator(".list a").first().click();
    desk.page().locator(".more a").click();
    fits(desk, "desk-worker" + suffix);
    desk.open("/console/jobs");
    fits(desk, "desk-jobs" + suffix);
    desk.page().locator(".list a").first().click();
    fits(desk, "desk-job" + suffix);
    desk.open("/console/reports");
    fits(desk, "desk-reports" + suffix);
    desk.open("/console/cases/104466727");
    fits(desk, "desk-trouble" + suffix);
    desk.nothingWentWrongUnseen();
    desk.page().context().close();
  }

  @Test
  void aCaseIsOpenedAndNotedByKeysAlone() {
    DeskOnScreen desk = desk(1366, ColorScheme.LIGHT);
    desk.signIn("agent");
    Page page = desk.page();
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    assertThat(page.locator("#happened")).isVisible();
    page.keyboard().press("n");
    page.keyboard().type("jkn/ are letters here");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".line").getByText("jkn/ are letters here")).isVisible();
    page.context().close();
  }

  @Test
  void whatIsTypedIsThereAgainWhenThePageComesBack() {
    DeskOnScreen desk = desk(1366, ColorScheme.LIGHT);
    desk.signIn("agent");
    Page page = desk.page();
    page.locator(".list a").first().click();
    page.locator("#note").fill("half a sen");
    page.reload();
    assertThat(page.locator("#note")).hasValue("half a sen");
    page.locator(".write button").click();
    assertThat(page.locator(".line").getByText("half a sen")).isVisible();
    assertThat(page.locator("#note")).hasValue("");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"hi, शिकायतें", "or, ଅଭିଯୋଗ", "bn, অভিযোগ", "ml, പരാതികൾ"})
  void theWholeDeskIsInEachLanguage(String language, String complaints) {
    DeskOnScreen desk = desk(360, ColorScheme.LIGHT);
    desk.signIn("officer");
    Page page = desk.page();
    page.locator(".me summary").click();
    page.locator("#language").selectOption(language);
    page.locator(".menu button").first().click();
    assertThat(page.locator("h1")).hasText(complaints);
    fits(desk, "desk-list-360-" + language);
    page.locator(".list a").first().click();
    fits(desk, "desk-one-360-" + language);
    for (String other : List.of("cases/new", "callbacks", "workers", "jobs", "reports")) {
      desk.open("/console/" + other);
      fits(desk, "desk-" + other.replace('/', '-') + "-360-" + language);
    }
    page.context().close();
  }
}
