package org.pukar.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Call;
import org.pukar.jobs.JobWords;
import org.pukar.jobs.Made;
import org.pukar.text.Language;

/// Asking over the phone to be told of work, changing that and ending it.
class AlertDialogueTest extends AlertHouseTest {
  private static final String PHONE = "7000000431";

  @BeforeEach
  void prepare() {
    offer(
        Made.job(1, "mason", SURAT, 5),
        Made.job(2, "mason", PUNE, 7),
        Made.job(3, "painter", PUNE, 8));
  }

  @ParameterizedTest
  @EnumSource
  void afterASearchItTakesTwoKeys(Language language) throws SQLException {
    Call call = search(language);
    int before = keys(call);
    call.choose(say(language, JobWords.TELL));
    assertThat(call.screen()).startsWith(say(language, "alert.offer"));
    call.choose(say(language, "common.yes"));

    assertThat(keys(call) - before).isLessThanOrEqualTo(2);
    assertThat(call.ended()).isTrue();
    assertThat(house.stored().cells("SELECT trades, places, weekly, language FROM alert_requests"))
        .containsExactly("{building}", "{}", "3", language.code());
    assertThat(
            house
                .stored()
                .cells("SELECT text FROM notices JOIN alert_requests ON hash = notice_hash"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whereThereIsNoWorkItTakesTwoKeysToo(Language language) {
    know(language);
    String farm = TRADES.groups().getLast().label(language);
    Call call = house.dial(PHONE).choose(say(language, "main.jobs"), farm);
    int before = keys(call);

    call.choose(say(language, JobWords.TELL), say(language, "common.yes"));

    assertThat(keys(call) - before).isEqualTo(2);
    assertThat(call.screen()).contains(farm);
  }

  @Test
  void whoAgreedToNothingIsAskedFirst() throws SQLException {
    Call call = house.dial(PHONE).choose("English", say("welcome.refuse"));
    call.choose(say("welcome.go-on"), say("main.jobs"), "Building", say(JobWords.TELL));
    assertThat(call.screen()).startsWith(say("welcome.consent"));
    assertThat(house.stored().rows()).doesNotContainKey("alert_requests");

    call.choose(say("welcome.agree"), say("common.yes"));

    assertThat(house.stored().rows()).containsEntry("alert_requests", 1);
  }

  @Test
  void anotherSearchCanTakeTheFirstOnesPlace() throws SQLException {
    search(Language.ENGLISH).choose(say(JobWords.TELL), say("common.yes"));
    Call call = house.dial(PHONE).choose(say("main.jobs"), say("jobs.by-place")).type("pune");
    while (!call.screen().contains(say(JobWords.TELL))) {
      call.type("1");
    }
    call.choose(say(JobWords.TELL));
    assertThat(call.screen()).startsWith("We text you of new work: Building. At most 3 a week.");

    call.choose(say("alert.this"));

    assertThat(call.screen()).startsWith("We will text you of new work: Pune.");
    assertThat(house.stored().cells("SELECT places FROM alert_requests WHERE ended_at IS NULL"))
        .containsExactly("{d490}");
  }

  @Test
  void behindMyJobsItIsChangedAndEnded() throws SQLException {
    search(Language.ENGLISH).choose(say(JobWords.TELL), say("common.yes"));
    Call call = house.dial(PHONE).choose(say("main.jobs"), say("jobs.my-jobs"));
    assertThat(call.screen()).startsWith("We text you of new work: Building. At most 3 a week.");
    call.choose(say("alert.often"), "At most 7 a week");
    assertThat(call.screen()).contains("At most 7 a week.");
    assertThat(house.stored().cells("SELECT weekly FROM alert_requests")).containsExactly("7");

    Call again = house.dial(PHONE).choose(say("main.jobs"), say("jobs.my-jobs"));
    again.choose(say("alert.stop"));

    assertThat(again.screen()).isEqualTo(say("alert.ended"));
    assertThat(house.stored().rows()).doesNotContainKey("alert_wishes");
  }

  @Test
  void workLikeMyLastJobCanBeAskedForBehindMyJobs() throws SQLException {
    search(Language.ENGLISH).type("1", "1");
    Call call = house.dial(PHONE).choose(say("main.jobs"), say("jobs.my-jobs"), say(JobWords.TELL));
    call.choose(say("common.yes"));

    assertThat(call.screen()).startsWith("We will text you of new work: Brick mason, Surat.");
  }

  @Test
  void theSameAgainIsOneRequest() throws SQLException {
    asks(7, 3, "mason", SURAT);
    asks(7, 3, "mason", SURAT);

    assertThat(house.stored().rows()).containsEntry("alert_requests", 1);
  }

  private static Call search(Language language) {
    know(language);
    return house
        .dial(PHONE)
        .choose(say(language, "main.jobs"), TRADES.groups().getFirst().label(language));
  }

  private static int keys(Call call) {
    return call.text().isEmpty() ? 0 : call.text().split("\\*").length;
  }

  private static void know(Language language) {
    agree(house.dial(PHONE).phone(), language);
    house.stored().forgetOffers();
  }

  private static String say(String key) {
    return say(Language.ENGLISH, key);
  }

  private static String say(Language language, String key) {
    return house.say(language, key);
  }
}
