package org.pukar.simulator;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's own Chromium, driven by the machine's own Node. For one thread.
public final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PHONE_WIDTH = 640;

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    Map<String, String> env =
        Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            from("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node"));
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(from("PUKAR_CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(QUIET));
  }

  /// A page of its own, with nothing kept from any other; a narrow one can be touched.
  public Page page(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setHasTouch(width < PHONE_WIDTH)
                .setLocale("en-IN")
                .setTimezoneId("Asia/Kolkata"));
    context.setDefaultTimeout(10_000);
    return context.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static String from(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }
}
