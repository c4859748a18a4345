package org.pukar.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.simulator.Chromium;
import org.pukar.simulator.Handset;
import org.pukar.text.Language;

/// Somebody tells by phone what must not be known of: an agent, who has the list of complaints
/// open, sees nothing of it, live or when she looks for it; an officer of the lane takes it.
@Tag("browser")
class SealedJourneyTest extends GatewayTest {
  private static final String OTHER = "+919000980101";

  @Test
  void aSealedCaseStaysInvisibleToAnAgent() {
    gateway.know(OTHER, Language.ENGLISH);
    try (Chromium chromium = new Chromium()) {
      DeskOnScreen agent = desk(chromium, "agent");
      agent.lives();
      DeskOnScreen officer = desk(chromium, "sealed");
      assertThat(officer.page().getByText("Nobody waits for a call.")).isVisible();

      Page simulator = chromium.page(1366, 768, ColorScheme.LIGHT);
      simulator.navigate(gateway.address("/simulator").toString());
      Handset phone = new Handset(simulator);
      phone.type("*384*26#");
      List.of("1", "1", "3", "1", "9", "2").forEach(phone::type);

      String later = gateway.dial(OTHER, "3", "1", "1", "not+paid", "kalahandi");
      String told = later.replaceAll("(?s).*?(\\d{3} \\d{3} \\d{3}).*", "$1");
      // What comes later has come, so what came before would have.
      assertThat(agent.page().locator("#just-in")).containsText(told);

      officer.page().reload();
      officer.page().getByText("Take the call").click();
      assertThat(officer.page().getByText("How it stands")).isVisible();
      String path = officer.page().url().replaceFirst("https?://[^/]*", "");
      String number = path.substring(path.lastIndexOf('/') + 1);
      assertThat(agent.page().locator("body")).not().containsText(CaseNumbers.inThrees(number));
      agent.open(path);
      assertThat(agent.page().getByText("That page is not for your work.")).isVisible();
      agent.open("/console/cases");
      agent.page().locator("#find").fill(number);
      agent.page().keyboard().press("Enter");
      assertThat(agent.page().getByText("No case and no caller with that number")).isVisible();
      agent.open("/console/callbacks");
      assertThat(agent.page().getByText("Nobody waits for a call now.")).isVisible();
      agent.nothingWentWrongUnseen();
      officer.nothingWentWrongUnseen();
    }
  }

  private static DeskOnScreen desk(Chromium chromium, String name) {
    DeskOnScreen desk =
        DeskOnScreen.of(
            chromium.page(1366, 768, ColorScheme.LIGHT), gateway.address("").toString());
    desk.signIn(name);
    return desk;
  }
}
