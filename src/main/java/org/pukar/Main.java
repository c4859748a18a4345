package org.pukar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.pukar.config.Settings;
import org.pukar.config.SettingsReader;

/// Reads the settings, starts Pukar, and stops it when the process is told to end.
public final class Main {

  private Main() {}

  /// Starts Pukar; with `--check` only looks through settings, dialogues and words; with
  /// `--invite-admin NAME` prints the address at which an administrator chooses her password.
  public static void main(String... arguments) throws InterruptedException {
    long began = System.nanoTime();
    try {
      Settings settings = SettingsReader.read(Path.of("config"), System.getenv());
      if (List.of(arguments).contains("--check")) {
        System.exit(Check.passes(settings) ? 0 : 1);
      }
      int invited = List.of(arguments).indexOf("--invite-admin") + 1;
      if (invited > 0) {
        String name = invited < arguments.length ? arguments[invited] : "admin";
        System.out.println(InviteCommand.run(settings, name));
        System.exit(0);
      }
      App app = App.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(app::close, "stop"));
      greet(settings, app.port(), Duration.ofNanos(System.nanoTime() - began));
    } catch (RuntimeException e) {
      System.err.println("Pukar cannot start. " + e.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static void greet(Settings settings, int port, Duration took) {
    String base = "http://127.0.0.1:" + port;
    StringBuilder text =
        new StringBuilder("\nPukar is ready (%.1f s)\n".formatted(took.toMillis() / 1000.0));
    if (settings.isDemo()) {
      text.append("  demo: nothing leaves this machine\n");
      text.append("  phone      ").append(base).append("/simulator\n");
      text.append("  desk       ").append(base).append("/console\n");
      text.append(
          "  sign in    officer, password demo-officer (or agent, supervisor, sealed, admin)\n");
      text.append("  webhook    ").append(base).append("/ussd/africastalking/demo\n");
      text.append("  admin key  demo-admin\n");
    }
    text.append("  health     ").append(base).append("/health/ready\n");
    text.append("  metrics    ").append(base).append("/metrics\n");
    System.out.println(text);
  }
}
