package org.pukar.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.Property;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Whatever is done with sealed cases, in whatever order: who does not hold them is told the same
/// as if there were none.
class NonInterferencePropertyTest extends HouseTest {
  private static final int HISTORIES = 500;
  private static final int LONGEST = 5;

  /// One of them has a case that is not sealed, too.
  private static final List<String> PHONES = List.of("9000970001", "9000970002");

  private static final List<UUID> OFFICERS =
      List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
  private static final UUID OUTSIDER = new UUID(0, 9);
  private static final List<Doer> OTHERS =
      List.of(
          doer("agent", "d358"),
          doer("officer", "s21"),
          doer("supervisor", "s21"),
          doer("partner", "partner:labour-line"));

  private String number = "";

  private static Doer doer(String role, String place) {
    return new Doer(Optional.of(OUTSIDER), Set.of(role), Set.of(place));
  }

  /// What is done next, by and with whom.
  private record Step(int what, int who, int which) {
    static List<Step> history(Random random) {
      List<Step> steps = new ArrayList<>();
      int length = 1 + random.nextInt(LONGEST);
      for (int i = 0; i < length; i++) {
        steps.add(new Step(random.nextInt(8), random.nextInt(3), random.nextInt(1000)));
      }
      return steps;
    }
  }

  @BeforeEach
  void plain() {
    for (String phone : PHONES) {
      house.entered(phone, Language.ENGLISH).choose("Language", "English");
    }
    Call call = house.dial(PHONES.getFirst()).choose("Start again");
    call.choose("Complaint", "New complaint", say("W")).type("not paid", "kalahandi");
    number = call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
    assertThat(number).hasSize(9);
  }

  @Test
  void whoDoesNotHoldThemIsToldTheSame() {
    List<Object> without = told("123456782");
    Property.forAll(
        HISTORIES,
        Step::history,
        steps -> {
          steps.forEach(NonInterferencePropertyTest::take);
          assertThat(told(anySealed())).isEqualTo(without);
          run("TRUNCATE sealed_cases CASCADE");
          run("DELETE FROM callbacks");
          run("DELETE FROM stops");
        });
  }

  /// All that others are told.
  ///
  /// @param sealed the number of a sealed case, if there is one
  private List<Object> told(String sealed) {
    List<Object> all = new ArrayList<>();
    for (Doer doer : OTHERS) {
      all.add(house.search().inbox(doer, doer.places(), After.NOTHING, 50));
      all.add(house.cases().read(doer, number));
      all.add(house.cases().read(doer, sealed));
      all.add(house.search().find(doer, new Sought.Named(sealed), 50));
      for (String phone : PHONES) {
        all.add(house.search().find(doer, new Sought.Phone(new PhoneNumber("+91" + phone)), 50));
      }
    }
    all.add(house.sealedCases().read(OUTSIDER, sealed));
    all.add(house.sealedCases().of(OUTSIDER));
    all.add(house.unsealing().asks(OUTSIDER));
    return all;
  }

  private static String anySealed() {
    return OFFICERS.stream()
        .flatMap(officer -> house.sealedCases().of(officer).stream())
        .map(SealedFile::number)
        .findFirst()
        .orElse("123456782");
  }

  private static void take(Step step) {
    UUID officer = OFFICERS.get(step.who());
    Optional<SealedFile> hers = house.sealedCases().of(officer).stream().findFirst();
    switch (step.what()) {
      case 0, 1 -> choose(PHONES.get(step.which() % 2), step.which() % 3 == 0 ? "B" : "S");
      case 2 ->
          house.sealedCases().waiting().stream()
              .findFirst()
              .ifPresent(one -> house.sealedCases().take(officer, one.id()));
      case 3 -> house.unsealing().ask(officer, anySealed(), "she called");
      case 4 ->
          hers.ifPresent(file ->
              house.unsealing().letIn(officer, file.number(), OFFICERS.get(step.which() % 3)));
      case 5 -> hers.ifPresent(file -> write(officer, file, step.which() % 4 == 0));
      case 6 ->
          hers.ifPresent(
              file -> house.silencing().want(officer, file.number(), step.which() % 3 == 0));
      default -> run("UPDATE sealed_cases SET tells_at = now() WHERE tells_at IS NOT NULL");
    }
  }

  private static void choose(String phone, String category) {
    // Nor how often she dialled.
    house.stored().flush();
    house.dial(phone).choose("Complaint", "New complaint", say(category));
  }

  private static void write(UUID officer, SealedFile file, boolean isOver) {
    Contents.Stage stage = isOver ? Contents.Stage.CLOSED : Contents.Stage.CONTACTED;
    Contents contents = new Contents(stage, "S", "she wishes to go home", "d358", Safe.ALWAYS);
    Instant next = Instant.now().plus(3, ChronoUnit.DAYS);
    house.sealedCases().write(officer, file.number(), file.version(), contents, "spoken", next);
  }

  private static void run(String sql) {
    try {
      house.stored().run(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String say(String category) {
    return house.say(Language.ENGLISH, "grievance." + category);
  }
}
