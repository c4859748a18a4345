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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a whole Pukar with `kill -9`, servers and all: what a caller was told must be true ever
/// after.
class GatewayKilledTest {
  private static final int SEEDS = Integer.getInteger("kill.seeds", 1);
  private static final int CALLERS = 6;
  private static final Pattern NUMBER = Pattern.compile("\\d{3} \\d{3} \\d{3}");

  private static final List<String> COMPLAINT =
      List.of("", "1", "1", "3", "1", "1", "the contractor has not paid", "kalahandi", "1");

  @TempDir Path folder;

  /// What a newcomer tries: file in Hindi, pull the plug, start again, ask.
  @Test
  void aComplaintFiledBeforeAKillHasItsStatusAfterwards() throws Exception {
    Path data = folder.resolve("data");
    GatewayProcess first = GatewayProcess.start(data);
    List<String> inputs =
        List.of("", "2", "1", "3", "1", "1", "ठेकेदार पैसे नहीं देता", "कालाहांडी", "1");
    String last = dial(first, "+919800000001", "hindi", inputs).getLast();
    assertThat(last).startsWith("END ").containsPattern(NUMBER);
    first.kill();

    GatewayProcess second = GatewayProcess.start(data);
    List<String> asked =
        dial(second, "+919800000001", "again", List.of("", "3", "2", number(last)));
    assertThat(asked.getLast()).startsWith("END ").contains(number(last));

    assertThat(second.stop(Duration.ofSeconds(15))).isTrue();
    assertThat(Files.exists(data.resolve("postgres").resolve("postmaster.pid"))).isFalse();
  }

  /// Acknowledged is stored, nothing is stored twice, and a hop cut off by the kill is answered
  /// when the network sends it again.
  @Test
  void underLoadNothingAcknowledgedIsLostAndNothingIsWrittenTwice() throws Exception {
    Path data = folder.resolve("load");
    for (int seed = 0; seed < SEEDS; seed++) {
      Map<String, List<String>> told = new ConcurrentHashMap<>();
      Map<String, String> cut = new ConcurrentHashMap<>();
      GatewayProcess gateway = GatewayProcess.start(data);
      killUnderLoad(gateway, seed, told, cut);

      GatewayProcess again = GatewayProcess.start(data);
      cut.forEach((line, text) -> repeat(again, line, text, told));
      told.forEach((line, numbers) -> check(again, line, numbers));
      again.kill();
    }
  }

  private static void killUnderLoad(
      GatewayProcess gateway, int seed, Map<String, List<String>> told, Map<String, String> cut)
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
    }
  }

  private static void complainUntilCut(
      GatewayProcess gateway,
      String caller,
      Map<String, List<String>> told,
      Map<String, String> cut,
      CountDownLatch enough) {
    for (int n = 0; ; n++) {
      String line = caller + "-" + n;
      List<String> screens = dial(gateway, phone(line), line, COMPLAINT);
      if (screens.size() < COMPLAINT.size()) {
        cut.put(line, accumulated(COMPLAINT, screens.size()));
        return;
      }
      told.put(line, new ArrayList<>(List.of(number(screens.getLast()))));
      enough.countDown();
    }
  }

  /// The network sends the hop again that was cut off; the caller then types on to the end.
  private static void repeat(
      GatewayProcess gateway, String line, String text, Map<String, List<String>> told) {
    String answer = gateway.hop(line, phone(line), text);
    assertThat(answer).matches("(?s)(CON|END) .*");
    for (int i = 1; i < COMPLAINT.size() && answer.startsWith("CON "); i++) {
      String longer = accumulated(COMPLAINT, i);
      if (longer.length() > text.length()) {
        answer = gateway.hop(line, phone(line), longer);
      }
    }
    assertThat(answer).startsWith("END ");
    told.put(line, new ArrayList<>(List.of(number(answer))));
  }

  /// The number is known to the phone it was told to, and asking for the last hop again tells no
  /// other.
  private static void check(GatewayProcess gateway, String line, List<String> numbers) {
    String asked =
        dial(gateway, phone(line), line + "-status", List.of("", "3", "2", numbers.getFirst()))
            .getLast();
    assertThat(asked).startsWith("END ").contains(numbers.getFirst());
    String repeated = gateway.hop(line, phone(line), accumulated(COMPLAINT, COMPLAINT.size() - 1));
    assertThat(repeated).startsWith("END ").contains(numbers.getFirst());
  }

  /// The screens up to the last that was answered.
  private static List<String> dial(
      GatewayProcess gateway, String phone, String line, List<String> inputs) {
    List<String> screens = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String answer = gateway.hop(line, phone, accumulated(inputs, i));
      if (answer.isEmpty()) {
        return screens;
      }
      screens.add(answer);
    }
    return screens;
  }

  private static String accumulated(List<String> inputs, int upTo) {
    return String.join("*", inputs.subList(1, upTo + 1));
  }

  private static String number(String screen) {
    Matcher number = NUMBER.matcher(screen);
    assertThat(number.find()).as(screen).isTrue();
    return number.group();
  }

  private static String phone(String line) {
    return "+9198%08d".formatted(Math.floorMod(line.hashCode(), 100_000_000));
  }
}
