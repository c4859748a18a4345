package org.pukar.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The page in a browser, fresh for each test, and the words tests use of it. For one thread.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatorOnScreen {

  static final String LOST = "Connection problem or invalid MMI code.";

  final FakeGateway gateway = new FakeGateway();
  private final Chromium chromium = new Chromium();
  private final List<String> errors = new ArrayList<>();
  Page page;

  @BeforeEach
  void open() {
    gateway.forget();
    errors.clear();
    page = chromium.page(1366, 768, ColorScheme.LIGHT);
    page.onPageError(errors::add);
    page.onConsoleMessage(this::noteViolation);
    page.navigate(gateway.address() + "/simulator");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(errors).isEmpty();
    page.context().close();
  }

  @AfterAll
  void close() {
    chromium.close();
    gateway.close();
  }

  private void noteViolation(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      errors.add(message.text());
    }
  }

  Locator key(String name) {
    return page.locator("#phone")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .last();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator meter(String name) {
    return page.locator("#meter-" + name + " .count");
  }

  Locator trace() {
    return page.locator("#trace");
  }

  void dial(String code) {
    page.getByRole(AriaRole.LOG).focus();
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    settled();
  }

  void reply(String words) {
    page.getByRole(AriaRole.LOG).focus();
    page.keyboard().type(words);
    page.keyboard().press("Enter");
    settled();
  }

  void settled() {
    assertThat(page.locator("#phone")).not().hasAttribute("data-mode", "waiting");
  }

  void shows(String text) {
    page.waitForCondition(() -> text.equals(page.getByRole(AriaRole.LOG).textContent()));
  }
}
