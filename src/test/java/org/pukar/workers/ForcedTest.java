package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.Logged;
import org.pukar.Property;

/// Behind the PIN that a worker keeps for when somebody forces her, nothing of hers is told and
/// nothing of hers is changed, and nobody can see that it is not her only one.
class ForcedTest extends HouseTest {
  private Forced forced;

  @BeforeEach
  void her() throws SQLException {
    forced = new Forced(house);
  }

  /// What is done behind the PIN, key by key; `N` is the number of her complaint.
  static Stream<List<String>> ways() {
    return Stream.of(
        List.of("1", "1", "Kamala Bai", "1", "1", "00", "5", "1"),
        List.of("2", "1", "1", "2", "1", "1", "2"),
        List.of("3", "1", "Surat", "1", "4", "1", "Kalahandi", "1", "3"),
        List.of("5", "1", "2", "1", "5"),
        List.of("6", "1", "1", "1", "1", "1", "3", "1", "3"),
        List.of("6", "2", "1"),
        List.of("6", "3", "1", "6284", "6284", "1", "6"),
        List.of("6", "3", "2", "7392", "4444", "6284", "6285", "6284", "6284", "1", "6"),
        List.of("6", "3", "3", "1"),
        List.of("6", "4", "1", "1", "4", "2", "1"),
        List.of("6", "5", "1", "1", "5", "2", "1"),
        List.of("6", "7", "1"),
        List.of("6", "9", "1", "1"),
        List.of("00", "3", "2", "N", "N", "12"),
        List.of("00", "3", "4", "2", "N", "N"),
        List.of("00", "3", "1", "1", "pay", "surat"),
        List.of("00", "4"),
        List.of("00", "1", "9", "1", "2"),
        List.of("0", "0", "0", "5", "0"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void itLooksLikeThePinOfSomebodyWithoutComplaints(List<String> way) throws SQLException {
    List<String> before = forced.kept();
    List<String> hers = screens(Forced.HERS, way);
    assertThat(forced.kept()).containsAll(before);
    assertThat(hers).isEqualTo(screens(Forced.ANOTHERS, way));
    assertThat(house.observed().hops().toString()).as("what is counted").doesNotContain("forced");
  }

  private List<String> screens(String phone, List<String> way) {
    Call call = forced.dial(phone).type("5");
    List<String> screens = new ArrayList<>(List.of(call.screen()));
    for (String input : Stream.concat(Stream.of(Forced.FORCED), way.stream()).toList()) {
      if (!call.ended()) {
        call.type(input.equals("N") ? forced.number() : input);
        // Whoever files a complaint gets a number of her own.
        screens.add(call.screen().replaceAll("\\d{3} \\d{3} \\d{3}", "NUMBER"));
      }
    }
    return screens;
  }

  @Test
  void whatSheToldIsNotToldAtHerCaseAndThereIsNoWayBackToIt() {
    Call call = atHerCase().type(Forced.FORCED);
    assertThat(call.screen()).startsWith(say("complaint.by-person"));
    assertThat(call.type("0").screen()).startsWith(say("main.menu"));
    call.choose(say("main.complaint"), say("complaint.status")).type(forced.number());
    assertThat(call.screen()).doesNotContain(forced.shown());
  }

  @Test
  void byHerOwnPinAllIsThere() {
    assertThat(atHerCase().type(Forced.OWN).screen()).contains(Forced.WORDS);
  }

  private Call atHerCase() {
    return forced
        .dial(Forced.HERS)
        .choose(say("main.complaint"), say("complaint.status"))
        .type(forced.number())
        .choose(say("complaint.details"));
  }

  @Test
  void whatBrokeOffIsGoneAndTheMainMenuComes() {
    forced
        .dial(Forced.HERS)
        .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"))
        .type(Forced.WORDS)
        .drop();
    Call again = goesOn(Forced.FORCED);
    assertThat(again.screen()).startsWith(say("main.menu"));
    again.choose(say("main.record"));
    assertThat(again.screen()).as("proven once").startsWith("Record of");
    again.drop();

    Call later = goesOn(Forced.FORCED);
    assertThat(later.screen()).as("that is gone on with").startsWith("Record of");
    later.drop();
    assertThat(goesOn(Forced.OWN).screen()).startsWith(say("main.menu"));
  }

  private Call goesOn(String pin) {
    return house.dial(Forced.HERS).choose(say("resume.continue")).type(pin);
  }

  /// 40 callers of 40 inputs.
  @Test
  void noScreenHoldsAnythingOfHersAndNothingOfHersChanges() throws SQLException {
    List<String> before = forced.kept();
    try (Logged logged = Logged.start()) {
      Property.forAll(40, Random::nextLong, seed -> walk(new Random(seed)));
      assertThat(logged.text()).doesNotContain("forced", Forced.FORCED);
    }
    assertThat(forced.kept()).containsAll(before);
  }

  private void walk(Random random) {
    house.stored().flush();
    forced.setForced();
    Call call = forced.dial(Forced.HERS).type("5", Forced.FORCED);
    for (int hop = 0; hop < 40 && !call.ended(); hop++) {
      call.type(input(random, call.screen()));
      assertThat(call.screen()).doesNotContain(forced.shown(), forced.number(), Forced.WORDS);
    }
  }

  private String input(Random random, String screen) {
    List<String> keys =
        screen
            .lines()
            .filter(line -> line.matches("[1-9] .*"))
            .map(l -> l.substring(0, 1))
            .toList();
    if (!keys.isEmpty() && random.nextInt(8) > 0) {
      return keys.get(random.nextInt(keys.size()));
    }
    return switch (random.nextInt(8)) {
      case 0 -> "0";
      case 1 -> "00";
      case 2, 3 -> forced.number();
      case 4 -> "6284";
      case 5 -> Forced.FORCED;
      default -> "Kalahandi";
    };
  }

  private String say(String key) {
    return forced.say(key);
  }
}
