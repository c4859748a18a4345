package org.pukar.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Call;
import org.pukar.RealScript;
import org.pukar.callers.Caller;
import org.pukar.dialogue.Screens;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Level;
import org.pukar.place.Place;
import org.pukar.place.Shipped;
import org.pukar.text.Language;
import org.pukar.text.Manner;
import org.pukar.trade.Trade;

/// Finding and wishing for a job over the phone, and what can go wrong on the way.
class JobDialogueTest extends JobHouseTest {
  private static final String PHONE = "7000000421";
  private static final String LONG = "W".repeat(24);

  @BeforeEach
  void prepare() {
    offer(
        Made.job(1, "mason", SURAT, 5),
        Made.job(2, "welder", SURAT, 6),
        Made.job(3, "mason", PUNE, 7));
  }

  /// The dial is the first hop: jobs, a group, a job, "interested".
  @ParameterizedTest
  @EnumSource
  void aReturningCallerFindsAndMarksAJobInFiveHops(Language language) throws SQLException {
    know(language);
    Call call = house.dial(PHONE);
    int hops = 1 + presses(call, say(language, "main.jobs"), building(language));
    call.type("1", "1");

    assertThat(hops + 2).isLessThanOrEqualTo(5);
    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).contains("Namuna Builders");
    assertThat(house.stored().rows()).containsEntry("interests", 1).containsEntry("callbacks", 1);
  }

  private static int presses(Call call, String... labels) {
    int before = inputs(call);
    call.choose(labels);
    return inputs(call) - before;
  }

  private static int inputs(Call call) {
    return call.text().isEmpty() ? 0 : call.text().split("\\*").length;
  }

  @Test
  void theCallBackSaysWhichJob() throws SQLException {
    know(Language.ENGLISH);
    toDetail().type("1");
    List<String> row = house.stored().cells("SELECT id, reason FROM callbacks");
    Caller caller = house.callers().find(phone()).orElseThrow();
    byte[] reason =
        caller
            .key()
            .open(
                row.get(1).getBytes(StandardCharsets.ISO_8859_1),
                ("callback " + row.getFirst()).getBytes(StandardCharsets.UTF_8));

    assertThat(new String(reason, StandardCharsets.UTF_8).strip())
        .startsWith("job:00000000-0000-0000-0000-000000000001");
  }

  @Test
  void whoAgreedToNothingIsAskedBeforeAnythingIsKept() throws SQLException {
    Call call = refused();
    call.choose(say("main.jobs"), building(Language.ENGLISH)).type("1", "1");
    assertThat(call.screen()).startsWith(say("welcome.consent"));
    assertThat(house.stored().rows()).containsOnlyKeys("jobs");

    call.choose(say("welcome.agree"));

    assertThat(call.ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("interests", 1).containsEntry("consents", 1);
  }

  @Test
  void whoAgreedToNothingHasNoJobsHere() {
    assertThat(refused().choose(say("main.jobs"), say("jobs.my-jobs")).screen())
        .startsWith(say("jobs.none-marked"));
  }

  @Test
  void aJobThatIsFilledMeanwhileIsToldKindlyAndOthersAreOffered() throws SQLException {
    know(Language.ENGLISH);
    Call call = toDetail();
    house.stored().run("UPDATE jobs SET state = 'filled' WHERE id::text LIKE '%1'");
    call.type("1");
    assertThat(call.screen()).startsWith(say("jobs.full"));

    call.choose(say("jobs.similar"));

    assertThat(call.screen()).startsWith(say("jobs.near")).contains("Brick mason, Pune");
    assertThat(house.stored().rows()).doesNotContainKeys("interests", "callbacks");
  }

  @Test
  void aKeyThatIsNotOnThePageIsAskedAgain() {
    know(Language.ENGLISH);
    Call call = house.dial(PHONE).choose(say("main.jobs"), building(Language.ENGLISH));

    assertThat(call.type("7").screen()).startsWith(say("hint.choice")).contains("1 Brick mason");
    assertThat(call.type("1", "5").screen()).startsWith(say("hint.choice"));
  }

  @Test
  void whereThereIsNoWorkAPersonIsOffered() {
    know(Language.ENGLISH);
    Call call = house.dial(PHONE).choose(say("main.jobs"), "Farm, fish, forest");
    assertThat(call.screen()).startsWith(say("jobs.none"));

    assertThat(call.choose(say("main.talk"), say("arranged.good")).screen())
        .isEqualTo(say("talk.noted"));
  }

  @Test
  void aTradeIsTypedOrFoundInListsAndThePlaceToo() {
    know(Language.ENGLISH);
    Call typed = house.dial(PHONE).choose(say("main.jobs"), say("jobs.find")).type("raj mistri");
    typed.choose(say("common.yes"), say("jobs.one-place")).type("surt").choose(say("common.yes"));
    assertThat(typed.screen()).contains("1 Brick mason, Surat", "2 Brick mason, Pune");

    Call listed = house.dial("7000000422").choose("English").choose(say("welcome.agree"));
    listed.choose(say("main.jobs"), say("jobs.find")).type("astronaut zzz");
    assertThat(listed.screen()).startsWith(say("trade.unknown"));
    listed.type("1").choose("Building", "Pipes, power, welding", "Welder", say("jobs.anywhere"));
    assertThat(listed.screen()).contains("1 Welder, Surat");
  }

  @Test
  void myJobsShowHowTheyStand() throws SQLException {
    know(Language.ENGLISH);
    toDetail().type("1");
    Call call = house.dial(PHONE).choose(say("main.jobs"), say("jobs.my-jobs"));
    assertThat(call.screen()).contains("1 Brick mason, Surat: we will call");
    assertThat(call.type("1").screen()).startsWith("Brick mason, Surat: you asked for this job");

    house.stored().run("UPDATE jobs SET state = 'closed'");
    house.stored().forgetOffers();
    Call later = house.dial(PHONE).choose(say("main.jobs"), say("jobs.my-jobs"));

    assertThat(later.screen()).contains("1 Brick mason, Surat: taken");
    assertThat(later.type("1").screen()).startsWith(say("jobs.full"));
  }

  @Test
  void theSameJobAgainIsOneWishAndOneCall() throws SQLException {
    know(Language.ENGLISH);
    toDetail().type("1");
    toDetail();

    assertThat(house.stored().rows()).containsEntry("interests", 1).containsEntry("callbacks", 1);
  }

  /// Every trade in every district, with and without food and stay, at the highest wage.
  @ParameterizedTest
  @EnumSource
  void everyJobStandsOnOneScreen(Language language) {
    Script script = RealScript.script();
    Screens screens = new Screens(script, Manner.SCREEN);
    JobWords said = new JobWords(TRADES, Shipped.PLACES);
    Session session =
        Session.fresh("s", script.version(), language).standing(new Frame("jobs", "job"));
    List<String> interested = List.of(say(language, "jobs.interested"));
    int kind = 0;
    for (Trade trade : TRADES.all()) {
      for (Place place : districts()) {
        Job job = Made.job(1, trade.id(), place.id(), 5).kind(kind++).employer(LONG).build();
        Session told = session.with(said.values(job, script.words().in(language)));
        assertThat(screens.options(told, "jobs.job", interested)).as("%s", job).hasSize(1);
      }
    }
  }

  private static List<Place> districts() {
    return Shipped.PLACES.all().stream().filter(place -> place.level() == Level.DISTRICT).toList();
  }

  private static Call toDetail() {
    return house.dial(PHONE).choose(say("main.jobs"), building(Language.ENGLISH)).type("1");
  }

  private static Call refused() {
    return house.dial(PHONE).choose("English", say("welcome.refuse")).choose(say("welcome.go-on"));
  }

  private static String building(Language language) {
    return TRADES.groups().getFirst().label(language);
  }

  private static void know(Language language) {
    agree(phone(), language);
  }

  private static PhoneNumber phone() {
    return new PhoneNumber("+91" + PHONE);
  }

  private static String say(String key) {
    return say(Language.ENGLISH, key);
  }

  private static String say(Language language, String key) {
    return house.say(language, key);
  }
}
