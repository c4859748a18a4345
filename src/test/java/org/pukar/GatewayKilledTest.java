package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a whole Pukar with `kill -9`, servers and all: what a caller was told must be true ever
/// after.
class GatewayKilledTest {
  private static final int SEEDS = Integer.getInteger("kill.seeds", 1);
  private static final int CALLERS = 6;
  private final Map<Integer, String> screens = new ConcurrentHashMap<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @AfterAll
  static void report() {
    Soak.report();
  }

  /// What a newcomer tries: file in Hindi, pull the plug, start again, ask.
  @Test
  void aComplaintFiledBeforeAKillHasItsStatusAfterwards() throws Exception {
    Path data = folder.resolve("data");
    GatewayProcess first = GatewayProcess.start(data);
    List<String> inputs =
        List.of("", "2", "1", "3", "1", "1", "ठेकेदार पैसे नहीं देता", "कालाहांडू", "1");
    String last = dial(first, "+919800000001", "hindi", inputs).getLast();
    assertThat(last).startsWith("END ");
    first.kill();

    GatewayProcess second = GatewayProcess.start(data);
    List<String> asked =
        dial(second, "+919800000001", "again", List.of("", "3", "2", Filing.number(last)));
    assertThat(asked.getLast()).contains(Filing.number(last));

    assertThat(second.stop(Duration.ofSeconds(15))).isTrue();
    assertThat(Files.exists(data.resolve("postgres").resolve("postmaster.pid"))).isFalse();
  }

  /// Acknowledged is stored, nothing is stored twice, and a hop cut off by the kill is answered
  /// when the network sends it again.
  @Test
  void underLoadNothingAcknowledgedIsLostAndNothingIsWrittenTwice() throws Exception {
    Path data = folder.resolve("load");
    for (int seed = 0; seed < SEEDS; seed++) {
      Map<Filing, String> told = new ConcurrentHashMap<>();
      Map<Filing, Integer> cut = new ConcurrentHashMap<>();
      GatewayProcess gateway = GatewayProcess.start(data);
      killUnderLoad(gateway, seed, told, cut);

      GatewayProcess again = GatewayProcess.start(data);
      cut.forEach((filing, hop) -> told.put(filing, goOn(again, filing, hop)));
      told.forEach((filing, number) -> check(again, filing, number));
      again.kill();
      Soak.SEEDS.count(1);
    }
    assertThat(wrong).isEmpty();
  }

  private void killUnderLoad(
      GatewayProcess gateway, int seed, Map<Filing, String> told, Map<Filing, Integer> cut)
      throws InterruptedException {
    // The kill comes after so many complaints in all, which falls somewhere in the middle of the
    // others.
    CountDownLatch enough = new CountDownLatch(10 + new Random(seed).nextInt(40));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        String caller = "%d-%d".formatted(seed, i);
        callers.execute(() -> complainUntilCut(gateway, caller, told, cut, enough));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      gateway.kill();
      Soak.KILLS.count(1);
    }
  }

  private void complainUntilCut(
      GatewayProcess gateway,
      String caller,
      Map<Filing, String> told,
      Map<Filing, Integer> cut,
      CountDownLatch enough) {
    for (int n = 0; ; n++) {
      Filing filing = new Filing(caller + "-" + n);
      for (int hop = 0; hop < Filing.HOPS; hop++) {
        String answer = filing.send(gateway, hop);
        if (answer.isEmpty()) {
          cut.put(filing, hop);
          return;
        }
        see(hop, answer);
        if (hop == Filing.HOPS - 1) {
          told.put(filing, Filing.number(answer));
        }
      }
      enough.countDown();
    }
  }

  /// All callers see the same at the same hop.
  private void see(int hop, String answer) {
    String screen = Filing.common(answer);
    String other = screens.putIfAbsent(hop, screen);
    if (other != null && !other.equals(screen)) {
      count(Soak.WRONG, screen + " instead of " + other);
    }
  }

  private void count(Soak what, String message) {
    what.count(1);
    wrong.add(what + " " + message);
  }

  /// The network sends the hop again that was cut off; the caller then types on to the end.
  private static String goOn(GatewayProcess gateway, Filing filing, int cut) {
    String answer = "";
    for (int hop = cut; hop < Filing.HOPS && !answer.startsWith("END "); hop++) {
      answer = filing.send(gateway, hop);
      assertThat(answer).matches("(?s)(CON|END) .*");
    }
    return Filing.number(answer);
  }

  /// The number is known to the phone it was told to, and asking for the last hop again tells no
  /// other.
  private void check(GatewayProcess gateway, Filing filing, String number) {
    List<String> inputs = List.of("", "3", "2", number);
    String asked = dial(gateway, filing.phone(), filing.line() + "-status", inputs).getLast();
    if (!asked.contains(number)) {
      count(Soak.LOST, number + ": " + asked);
    }
    String repeated = filing.send(gateway, Filing.HOPS - 1);
    if (!repeated.startsWith("END ") || !repeated.contains(number)) {
      count(Soak.DOUBLE, number + ": " + repeated);
    }
  }

  /// The screens up to the last that was answered.
  private static List<String> dial(
      GatewayProcess gateway, String phone, String line, List<String> inputs) {
    List<String> screens = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String answer = gateway.hop(line, phone, Filing.accumulated(inputs, i));
      if (answer.isEmpty()) {
        return screens;
      }
      Soak.HOPS.count(1);
      screens.add(answer);
    }
    return screens;
  }
}
