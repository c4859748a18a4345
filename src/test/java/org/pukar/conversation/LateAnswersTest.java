package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.Held;
import org.pukar.House;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.outbox.Received;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A deed that takes longer than its hop may: the caller is told that the answer will be texted,
/// and it is. PostgreSQL is held up at a table; the quick house gives a deed a tenth of a second.
class LateAnswersTest {
  private static final String PHONE = "7000000191";

  private House house;
  private House quick;

  @BeforeEach
  void open() throws SQLException {
    Ground ground = Ground.fresh();
    house = House.on(ground);
    quick = House.on(ground.answeringWithin(Duration.ofMillis(500)));
  }

  @AfterEach
  void close() {
    quick.close();
    house.close();
  }

  @Test
  void aFilingThatOverrunsIsPromisedFiledAndTexted() throws SQLException {
    Call call = beforeFiling(Language.ENGLISH);

    overrun(call);

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));
    assertThat(quick.observed().last().result()).isEqualTo(Result.LATER);
    String text = texted().getFirst();
    String number = house.stored().cells("SELECT number FROM grievances").getFirst();
    assertThat(text).contains(number.replaceAll("(...)(?=.)", "$1 "));
    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("outbox", 1);
    house.stored().awaitNone("promises:*");
  }

  @Test
  void theRepeatOfAPromisedHopIsPromisedTheSame() throws SQLException {
    Call call = beforeFiling(Language.ENGLISH);

    overrun(call);

    assertThat(call.again()).isEqualTo(call.answer());
    texted();
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(call.at(house).answer()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("outbox", 1);
  }

  @Test
  void thePromiseIsMadeInTheCallersLanguageAndKeptInIt() throws SQLException {
    Call call = beforeFiling(Language.HINDI);

    overrun(call);

    assertThat(call.screen()).isEqualTo(house.say(Language.HINDI, "polite.we-will-text"));
    assertThat(texted().getFirst()).contains("शिकायत");
  }

  /// The node that promised is gone: another finds the answer, and finds it once.
  @Test
  void ifTheNodeDiesAnotherKeepsThePromise() throws SQLException {
    Call call = beforeFiling(Language.ENGLISH);
    try (Held _ = Held.table(house.ground().servers(), "grievances")) {
      call = call.at(quick).type("1");
      quick.close();
    }
    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));

    house.lateAnswers().redeem();
    assertThat(house.stored().rows()).as("it has time to do so itself").doesNotContainKey("outbox");
    house.ground().clock().pass(Duration.ofMinutes(1));
    house.lateAnswers().redeem();
    house.lateAnswers().redeem();

    assertThat(texted()).hasSize(1);
    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("outbox", 1);
    assertThat(house.stored().redis()).noneMatch(key -> key.startsWith("promises"));
  }

  @Test
  void whatTwoNodesFoundIsTextedOnce() throws SQLException {
    Call call = beforeFiling(Language.ENGLISH);
    byte[] session = house.stored().value(house.key(call));

    overrun(call);
    texted();
    house.stored().value(house.key(call), session);
    overrun(call);
    house.stored().awaitNone("promises:*");

    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("outbox", 1);
  }

  /// A screen with keys is no text: she dials again and goes on there.
  @Test
  void aScreenThatWaitsForKeysIsOfferedToWhoDialsAgain() throws SQLException {
    Call call =
        house
            .entered(PHONE, Language.ENGLISH)
            .choose(say("main.complaint"), say("complaint.status"));
    String number = "104466727";
    try (Held held = Held.tableAgainstReading(house.ground().servers(), "grievances")) {
      call = call.at(quick).type(number);
      held.letGo();
    }
    assertThat(call.screen()).isEqualTo(say("polite.we-will-text"));

    assertThat(texted()).containsExactly(say("polite.ready") + " *384*26#");
    Call again = house.dial(PHONE).choose(say("resume.continue"));
    assertThat(again.screen()).contains(say("complaint.unknown"));
  }

  /// Who never agreed that we keep the number cannot be texted.
  @Test
  void whoDidNotAgreeIsAskedToDialAgain() throws SQLException {
    Call call = house.dial(PHONE).choose("English", say("welcome.refuse"), say("welcome.go-on"));
    try (Held held = Held.tableAgainstReading(house.ground().servers(), "consents")) {
      call = call.at(quick).choose(say("main.talk"));
      held.letGo();
    }

    assertThat(call.screen()).isEqualTo(say("polite.away"));
    assertThat(house.stored().rows()).doesNotContainKey("outbox");
    assertThat(call.again().text()).as("the same hop works later").contains(say("talk.consent"));
  }

  private Call beforeFiling(Language language) {
    return house
        .entered(PHONE, language)
        .choose(
            house.say(language, "main.complaint"),
            house.say(language, "complaint.new"),
            house.say(language, "grievance.W"))
        .type("not paid", "Khorda");
  }

  private void overrun(Call call) throws SQLException {
    try (Held held = Held.table(house.ground().servers(), "grievances")) {
      call.moveTo(quick).type("1");
      held.letGo();
    }
  }

  /// What the network took, once it has it.
  private List<String> texted() {
    return texted(house, PHONE);
  }

  static List<String> texted(House house, String phone) {
    try (Sending _ =
        Sending.start(
            house.database(),
            house.outbox(),
            House.LINKS,
            _ -> new Registry.Look.Misfit("there are no templates"),
            Pace.USUAL,
            house.ground().ids(),
            new Random())) {
      List<Received> texts = List.of();
      while (texts.isEmpty()) {
        texts = house.outbox().taken(new PhoneNumber("+91" + phone), 10);
      }
      return texts.stream().map(Received::words).toList();
    }
  }

  private String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
