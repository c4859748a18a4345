package org.pukar.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.GatewayProcess;
import org.pukar.simulator.Chromium;
import org.pukar.simulator.Handset;

/// A complaint from the phone to its end, with staff at the desk: a whole Pukar, the simulator and
/// the console in one browser. Leaves pictures in `target/shots`.
@Tag("browser")
class DeskJourneyTest {
  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");

  @TempDir Path folder;

  @Test
  void aComplaintComesInLiveAndIsSettledWhenTheWorkerSaysSo() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(folder.resolve("data"));
    try (Chromium chromium = new Chromium()) {
      DeskOnScreen desk =
          DeskOnScreen.of(chromium.page(1366, 768, ColorScheme.LIGHT), gateway.base());
      desk.signIn("officer");
      desk.lives();

      Page simulator = chromium.page(1366, 768, ColorScheme.LIGHT);
      simulator.navigate(gateway.base() + "/simulator");
      Handset phone = new Handset(simulator);
      String number = complain(phone);

      Locator row = desk.page().locator("#just-in tr", containing(number));
      assertThat(row).isVisible();
      Handset.shot(desk.page(), "desk-live-1366");
      row.getByRole(AriaRole.LINK).click();
      assertThat(desk.page().getByText("ठेकेदार पैसे नहीं देता")).isVisible();

      desk.act("Sort", "Wages of two months");
      desk.give("Officer");
      desk.act("Begin mediation", "Rang the contractor");
      desk.act("Propose as settled", "He says that he paid all");
      assertThat(desk.state()).hasText("Asking the worker");
      Handset.shot(desk.page(), "desk-case-1366");

      answer(phone, number, "2");
      assertThat(desk.page().getByText("This case has moved on.")).isVisible();
      desk.page().getByText("Show it").click();
      assertThat(desk.state()).hasText("In hand");
      desk.act("Propose as settled", "Now he paid: she has the receipt");
      answer(phone, number, "1");
      desk.page().getByText("Show it").click();
      assertThat(desk.state()).hasText("Confirmed by the worker");
      desk.close("Wages kept back");
      assertThat(desk.state()).hasText("Closed");
      desk.page().setViewportSize(360, 780);
      Handset.shot(desk.page(), "desk-closed-360");
      desk.nothingWentWrongUnseen();
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /// @return the number that the worker was told
  private static String complain(Handset phone) {
    phone.type("*384*26#");
    List.of("2", "1", "3", "1", "1").forEach(phone::type);
    List.of("ठेकेदार पैसे नहीं देता", "कालाहांडू").forEach(phone::write);
    phone.type("1");
    assertThat(phone.screen()).containsText(NUMBER);
    Matcher told = NUMBER.matcher(phone.screen().textContent());
    assertThat(told.find()).isTrue();
    return told.group();
  }

  /// She dials, types the number, and says whether it is settled.
  private static void answer(Handset phone, String number, String key) {
    phone.type("*384*26#");
    List.of("3", "2", number.replace(" ", ""), key).forEach(phone::type);
  }
}
