package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.GatewayProcess;

/// One journey by voice: a missed call rings back, a complaint is spoken in Odia, the case has its
/// recording, and a caller is put through to a staff phone. Leaves pictures in `target/shots`.
@Tag("browser")
@Tag("speech")
class VoiceJourneyTest {
  /// A case number as it is said: digit by digit, with pauses between threes.
  private static final Pattern DIGITS = Pattern.compile("((?:\\d\\s+){3}·\\s+){2}(?:\\d\\s+){3}");

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @TempDir Path folder;

  @Test
  void aMissedCallIsCalledBackAndAComplaintIsSpoken() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(folder.resolve("data"));
    try (Chromium chromium = new Chromium();
        HttpClient http = HttpClient.newHttpClient()) {
      Page page = chromium.page(1366, 768, ColorScheme.LIGHT);
      page.navigate(gateway.base() + "/simulator");
      byte[] said = tone();
      Path file = Files.write(folder.resolve("said.wav"), said);

      page.locator("#voice-number").selectOption("1800000027");
      rungBack(page);
      shot(page, "voice-rings-1366");
      button(page, "Answer").click();
      assertThat(heard(page)).containsText("ଅଭିଯୋଗ", SOON);
      shot(page, "voice-menu-1366");
      press(page, "1", "1", "1");
      assertThat(says(page)).containsText("Speak after the tone");
      page.locator("#voice-file").setInputFiles(file);
      assertThat(heard(page)).containsText("ଆପଣ କହିଲେ", SOON);
      press(page, "1");
      press(page, "1", "#");
      press(page, "1", "1");
      assertThat(says(page)).containsText("The last words.");
      shot(page, "voice-filed-1366");
      Matcher number = DIGITS.matcher(heard(page).textContent());
      assertThat(number.find()).isTrue();
      assertThat(recording(http, gateway, number.group().replaceAll("\\D", ""))).isEqualTo(said);

      staffOnDuty(http, gateway);
      button(page, "Hang up").click();
      page.locator("#voice-number").selectOption("1800000026");
      rungBack(page);
      button(page, "Answer").click();
      assertThat(page.locator("#voice-heard li")).hasCount(1);
      press(page, "4", "1");
      assertThat(says(page)).containsText("+919000700099");
      page.setViewportSize(360, 780);
      page.locator("#voice-card").scrollIntoViewIfNeeded();
      shot(page, "voice-person-360");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      button(page, "She answers, they talk").click();
      assertThat(heard(page)).containsText("ଧନ୍ୟବାଦ", SOON);
    }
    assertThat(gateway.stop(Duration.ofSeconds(15))).isTrue();
  }

  private static void rungBack(Page page) {
    button(page, "Missed call").click();
    assertThat(says(page)).containsText("The phone rings", SOON);
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      int heard = page.locator("#voice-heard li").count();
      page.locator("[data-tone='" + key + "']").click();
      boolean ends = !says(page).textContent().contains("then #") || key.equals("#");
      if (ends) {
        assertThat(page.locator("#voice-heard li")).hasCount(heard + 1);
      }
    }
  }

  private static Locator says(Page page) {
    return page.locator("#voice-says");
  }

  private static Locator heard(Page page) {
    return page.locator("#voice-heard li").last();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// It is fetched from the network soon after it was said.
  private static byte[] recording(HttpClient http, GatewayProcess gateway, String number)
      throws IOException, InterruptedException {
    URI address = URI.create(gateway.base() + "/api/v1/cases/" + number + "/recording");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer demo-admin").build();
    HttpResponse<byte[]> came = http.send(request, BodyHandlers.ofByteArray());
    for (int looks = 0; came.statusCode() == 404 && looks < 2_000; looks++) {
      came = http.send(request, BodyHandlers.ofByteArray());
    }
    return came.body();
  }

  private static void staffOnDuty(HttpClient http, GatewayProcess gateway)
      throws IOException, InterruptedException {
    String asha =
        "{\"name\": \"Asha\", \"phone\": \"9000700099\", \"languages\": [\"or\"], \"woman\": true}";
    String id =
        send(http, gateway, "POST", "/api/v1/staff", asha).replaceAll(".*\"id\":\"|\".*", "");
    send(http, gateway, "PUT", "/api/v1/staff/" + id + "/duty", "{\"on\": true}");
  }

  private static String send(
      HttpClient http, GatewayProcess gateway, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway.base() + path))
            .header("Authorization", "Bearer demo-admin")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  /// A second of a tone.
  private static byte[] tone() throws IOException {
    AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
    byte[] samples = new byte[16_000];
    for (int i = 0; i < 8_000; i++) {
      samples[2 * i + 1] = (byte) (40 * Math.sin(i / 5.0));
    }
    ByteArrayOutputStream wave = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, 8_000),
        AudioFileFormat.Type.WAVE,
        wave);
    return wave.toByteArray();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "shots", name + ".png"))
            .setFullPage(true));
  }
}
