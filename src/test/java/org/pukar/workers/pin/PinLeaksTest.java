package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.workers.pin.PinStage.DOOR;
import static org.pukar.workers.pin.PinStage.NEW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.Held;
import org.pukar.House;
import org.pukar.Logged;
import org.pukar.Property;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.dialogue.Session;
import org.pukar.keys.SealBroken;
import org.pukar.text.Language;
import redis.clients.jedis.RedisClient;

/// A PIN is kept nowhere: in no table, not in Redis even for whoever has the keys, in no log.
class PinLeaksTest {
  private static final String PHONE = "7000000531";

  /// Its name has no digit in it, so that none is found there.
  private static final UUID WORKER = UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

  private static final String PIN = "4821";
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void open() throws SQLException, IOException {
    house = House.on(Ground.fresh().with(PinStage.config(folder)));
    PinStage.register(house, WORKER, PHONE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3*4821*1", "3*४८२१*1", "3* 4821 ", "3*൪൮൨൧*4821"})
  void whatCouldBeAPinDoesNotWaitForLanguageAndConsent(String dialled) throws SQLException {
    try (House shipped = House.fresh()) {
      Call call = shipped.dialAhead("7000000532", dialled);

      assertThat(PinStage.session(shipped, call).waiting()).containsExactly("3");
      assertThat(opened(shipped)).noneMatch(holds("4821"));
      call.choose("English", say("welcome.agree"));
      assertThat(call.screen()).as("what waits is played").contains(say("complaint.new"));
    }
  }

  @Test
  void whereOnlyAPinWasDialledNothingWaits() throws SQLException {
    try (House shipped = House.fresh()) {
      Call call = shipped.dialAhead("7000000532", "4821*3*1");

      assertThat(PinStage.session(shipped, call).waiting()).isEmpty();
      assertThat(PinStage.session(shipped, call).mode()).isEqualTo(Session.Mode.PLAIN);
      call.choose("English", say("welcome.agree"));
      assertThat(call.screen()).contains(say("main.complaint"));
    }
  }

  /// No promise is made of it, for a promise keeps what was typed; the same hop works later.
  @Test
  void aPinThatTakesTooLongIsNotPromised() throws SQLException {
    house.pins().choose(WORKER, PIN, Proof.NONE);
    house.pins().confirm(WORKER, PIN, Proof.NONE);
    try (House quick = House.on(house.ground().answeringWithin(Duration.ofMillis(500)))) {
      Call call = PinStage.dial(house, WORKER, PHONE, Language.HINDI).type(DOOR);
      try (Held held = Held.table(house.ground().servers(), "worker_pins")) {
        call.moveTo(quick).type(PIN);
        assertThat(call.screen()).isEqualTo(house.say(Language.HINDI, "polite.away"));
        assertThat(call.ended()).isTrue();
        assertThat(quick.observed().last().result()).isEqualTo(Result.FAILED);
        assertThat(house.stored().redis()).noneMatch(key -> key.startsWith("promises"));
        assertThat(opened(house)).noneMatch(holds(PIN));
        held.letGo();
      }
      assertThat(call.moveTo(house).repeat().screen())
          .startsWith(house.say(Language.HINDI, PinStage.INSIDE));
    }
  }

  /// 5 callers of 30 inputs each, in any script.
  @Test
  void noPinIsFoundAnywhereWhateverIsTyped() throws SQLException {
    List<String> before = house.stored().everything();
    try (Logged logged = Logged.start()) {
      Property.forAll(5, Random::nextLong, seed -> walk(new Random(seed), before, logged));
    }
  }

  private void walk(Random random, List<String> before, Logged logged) {
    List<String> pins = Stream.generate(() -> pin(random, before)).distinct().limit(4).toList();
    Set<String> typed = new TreeSet<>(pins);
    try {
      Call call = PinStage.dial(house, WORKER, PHONE, Language.HINDI);
      for (int hop = 0; hop < 30; hop++) {
        String input = input(random, pins);
        typed.add(input);
        call.type(input);
        assertNoneIn(opened(house), typed);
        call = isOurs(call) ? call : PinStage.dial(house, WORKER, PHONE, Language.ENGLISH);
      }
      assertNoneIn(house.stored().everything(), typed);
      assertNoneIn(List.of(logged.text()), typed);
      assertThat(house.stored().rows()).containsKey("worker_pins");
      house.pins().reset(WORKER);
      house.stored().flush();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Elsewhere the words of a complaint may be four digits.
  private boolean isOurs(Call call) {
    List<?> stack = PinStage.session(house, call).stack();
    return !call.ended() && stack.toString().contains("pin-stage");
  }

  private static String pin(Random random, List<String> before) {
    String pin = "%04d".formatted(random.nextInt(10_000));
    boolean isUsed = Easy.isEasy(pin) || before.stream().anyMatch(cell -> cell.contains(pin));
    return isUsed ? pin(random, before) : pin;
  }

  private static String input(Random random, List<String> pins) {
    String pin = pins.get(random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0);
    return switch (random.nextInt(12)) {
      case 0 -> DOOR;
      case 1 -> NEW;
      case 2 -> "3";
      case 3 -> "1";
      case 4, 5 -> inScript(pin, "०൦୦০".charAt(random.nextInt(4)));
      default -> pin;
    };
  }

  private static String inScript(String digits, char zero) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append((char) (zero + digit - '0')));
    return text.toString();
  }

  private static void assertNoneIn(List<String> values, Set<String> typed) {
    for (String text : typed) {
      if (text.length() == 4) {
        assertThat(values).as(text).noneMatch(holds(text));
      }
    }
  }

  /// Whether a text is in there by itself: within names and times any digits follow each other.
  private static Predicate<String> holds(String text) {
    String bytes = letters(text.getBytes(StandardCharsets.UTF_8));
    return Pattern.compile("(?<![0-9A-Za-z.-])" + Pattern.quote(bytes) + "(?![0-9A-Za-z.-])")
        .asPredicate();
  }

  /// All that lies in Redis, as whoever has the keys reads it.
  private static List<String> opened(House house) {
    List<String> opened = new ArrayList<>();
    try (RedisClient client = house.stored().client()) {
      for (byte[] key : client.keys("*".getBytes(StandardCharsets.US_ASCII))) {
        opened.add(letters(key));
        values(client, key).map(value -> letters(open(house, key, value))).forEach(opened::add);
      }
    }
    assertThat(opened).isNotEmpty();
    return opened;
  }

  private static Stream<byte[]> values(RedisClient client, byte[] key) {
    return client.type(key).equals("list")
        ? client.lrange(key, 0, -1).stream()
        : Stream.of(client.get(key));
  }

  private static byte[] open(House house, byte[] key, byte[] value) {
    try {
      return house.ground().keys().sessions().open(value, key);
    } catch (SealBroken e) {
      return value;
    }
  }

  private static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
