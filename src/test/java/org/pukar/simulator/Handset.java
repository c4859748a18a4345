package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/// The simulator's phone in a browser, as somebody uses it: keys, words, and what stands on its
/// screen. For one thread.
public record Handset(Page page) {

  /// What stands on the phone's screen.
  public Locator screen() {
    return page.getByRole(AriaRole.LOG);
  }

  /// Types keys, or a code, and sends them; returns when the network has answered.
  public void type(String keys) {
    screen().focus();
    page.keyboard().type(keys);
    page.keyboard().press("Enter");
    answered();
  }

  /// The same for words.
  public void write(String words) {
    page.getByLabel("Reply", new Page.GetByLabelOptions().setExact(true)).fill(words);
    page.keyboard().press("Enter");
    answered();
  }

  private void answered() {
    assertThat(page.locator("#phone")).not().hasAttribute("data-mode", "waiting");
  }

  /// Leaves a picture of the whole page in `target/shots`.
  public static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "shots", name + ".png"))
            .setFullPage(true)
            // A machine with nothing to spare takes its time.
            .setTimeout(30_000));
  }
}
