package org.pukar.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.simulator.Chromium;
import org.pukar.simulator.Handset;

/// Signing in with a second step, in a browser: set up, signed out, in again by the next code, and
/// by one that was written down. Leaves pictures in `target/shots`.
@Tag("browser")
class DeskSignInTest extends GatewayTest {

  @Test
  void theCodeOfHerPhoneIsAskedBehindHerPassword() throws Exception {
    try (Chromium chromium = new Chromium()) {
      DeskOnScreen desk =
          DeskOnScreen.of(
              chromium.page(1366, 768, ColorScheme.LIGHT), gateway.address("").toString());
      Page page = desk.page();
      desk.signIn("agent");
      desk.open("/console/second-step");
      byte[] secret = new Base32().decode(page.locator("code").textContent());
      page.getByLabel("The code that the app shows now").fill(code(secret, 0));
      page.keyboard().press("Enter");
      Handset.shot(page, "desk-recovery-1366");
      String written = page.locator(".codes code").first().textContent();
      page.getByText("I wrote them down").click();

      signOut(page);
      String next = code(secret, 30);
      signInAgain(page, next);
      assertThat(page.locator("h1")).hasText("Complaints");
      signOut(page);
      signInAgain(page, next);
      assertThat(page.getByText("That is not the code of now")).isVisible();
      page.getByLabel("Code of six digits").fill(written);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Complaints");
      desk.nothingWentWrongUnseen();
    }
  }

  private static void signOut(Page page) {
    page.locator(".me summary").click();
    page.getByText("Sign out").click();
    assertThat(page.getByLabel("Password")).isVisible();
  }

  private static void signInAgain(Page page, String code) {
    page.getByLabel("Name").fill("agent");
    page.getByLabel("Password").fill("demo-agent");
    page.keyboard().press("Enter");
    page.getByLabel("Code of six digits").fill(code);
    page.keyboard().press("Enter");
  }

  /// @param later seconds from now on the clock of her phone
  private static String code(byte[] secret, int later) throws InvalidKeyException {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    return codes.generateOneTimePasswordString(
        new SecretKeySpec(secret, codes.getAlgorithm()), Instant.now().plusSeconds(later));
  }
}
