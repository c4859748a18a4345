package org.pukar.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// The desk in a browser, and the words tests use of it. For one thread.
record DeskOnScreen(Page page, String base, List<String> errors) {

  /// @param base the address of the house, without a path
  static DeskOnScreen of(Page page, String base) {
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> note(message, errors));
    return new DeskOnScreen(page, base, errors);
  }

  private static void note(ConsoleMessage message, List<String> errors) {
    if (message.text().contains("Content Security Policy")) {
      errors.add(message.text());
    }
  }

  void nothingWentWrongUnseen() {
    assertThat(errors).isEmpty();
  }

  void open(String path) {
    page.navigate(base + path);
  }

  /// With the demo's password.
  void signIn(String name) {
    open("/console");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill("demo-" + name);
    page.keyboard().press("Enter");
    assertThat(page.locator(".me summary")).isVisible();
  }

  /// News comes in.
  void lives() {
    assertThat(page.locator("#live")).hasAttribute("data-state", "on");
  }

  Locator state() {
    return page.locator(".head > .chip").last();
  }

  /// Does something that needs words.
  void act(String name, String words) {
    Locator deed = deed(name);
    deed.locator("textarea").fill(words);
    deed.locator("button").click();
    assertThat(page.locator(".line").getByText(words)).isVisible();
  }

  void give(String to) {
    Locator deed = deed("Give to somebody");
    deed.locator("select").selectOption(to);
    deed.locator("button").click();
    assertThat(state()).hasText("In hand");
  }

  void close(String cause) {
    Locator deed = deed("Close");
    deed.locator("input[name=cause]").fill(cause);
    deed.locator("button").click();
  }

  private Locator deed(String name) {
    Locator deed =
        page.locator(".deed")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(name))));
    deed.locator("summary").click();
    return deed;
  }
}
