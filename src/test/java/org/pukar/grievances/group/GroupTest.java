package org.pukar.grievances.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.Ringing;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// One complains for many, the others join by its number, and nobody among them learns who did.
class GroupTest extends HouseTest {
  private static final String LEADER = "9000970031";
  private static final String SECOND = "9000970032";
  private static final String THIRD = "9000970033";
  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));

  private int deeds;

  private static void known(String phone, Language language) {
    house
        .callers()
        .agree(
            new PhoneNumber("+91" + phone),
            Purpose.SERVICE,
            new Notice(language, "yes"),
            "earlier");
  }

  private static String filed(Language language) {
    known(LEADER, language);
    Call call =
        house
            .dial(LEADER)
            .choose(
                house.say(language, "main.complaint"),
                house.say(language, "complaint.group"),
                house.say(language, "group.begin"))
            .type("23")
            .choose(house.say(language, "grievance.W"));
    call.type("none of us was paid", "kalahandi");
    assertThat(call.ended()).isTrue();
    return call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  private static Call joining(String phone, String number) {
    return house
        .dial(phone)
        .choose("Complaint", "For many of us", "Join with a number")
        .type(number);
  }

  private static Dossier.Tellers tellers(String number) {
    return house.cases().read(OFFICER, number).orElseThrow().told();
  }

  @ParameterizedTest
  @EnumSource
  void oneFilesForManyAndTheOthersJoinByItsNumber(Language language) {
    String number = filed(language);
    assertThat(tellers(number)).isEqualTo(new Dossier.Tellers(false, 23, 1));
    known(SECOND, language);
    Call call =
        house
            .dial(SECOND)
            .choose(
                house.say(language, "main.complaint"),
                house.say(language, "complaint.group"),
                house.say(language, "group.join"))
            .type(number)
            .choose(house.say(language, "group.me-too"));
    assertThat(call.ended()).isTrue();
    assertThat(call.screen().replace(" ", "")).contains(number);
    assertThat(tellers(number)).isEqualTo(new Dossier.Tellers(false, 23, 2));
  }

  @Test
  void aCallerCountsOnceAndWhoFiledItDoesNotCountAgain() {
    String number = filed(Language.ENGLISH);
    known(SECOND, Language.ENGLISH);
    for (String phone : new String[] {SECOND, SECOND, LEADER}) {
      assertThat(joining(phone, number).choose("Yes, me too").screen())
          .startsWith("You have joined");
    }
    assertThat(tellers(number).joined()).isEqualTo(2);
  }

  @Test
  void whoIsNewAgreesFirstAndIsNotCountedBeforeSheConfirms() throws Exception {
    String number = filed(Language.ENGLISH);
    Call call =
        house
            .dial(THIRD)
            .choose("English", "No", "Main menu")
            .choose("Complaint", "For many of us", "Join with a number")
            .type(number);
    assertThat(call.screen()).startsWith("Pukar is free.");
    assertThat(call.choose("Yes, I agree").screen()).startsWith("Join complaint");
    assertThat(house.stored().rows()).doesNotContainKey("case_joins");
    call.choose("Yes, me too");
    assertThat(house.stored().rows()).containsEntry("case_joins", 1);
  }

  @Test
  void whoJoinedAsksHowItStandsAndOnlyWhoFiledItSaysThatItIsSettled() {
    String number = filed(Language.ENGLISH);
    known(SECOND, Language.ENGLISH);
    joining(SECOND, number).choose("Yes, me too");
    act(number, "assign", Brought.NOTHING.to(ASHA));
    act(number, "propose", Brought.NOTHING.saying("paid"));
    assertThat(house.text(SECOND, "STATUS " + number, "a")).contains("We are working on it");
    assertThat(house.text(LEADER, "STATUS " + number, "b")).contains("Is it?");
    known(THIRD, Language.ENGLISH);
    assertThat(house.text(THIRD, "STATUS " + number, "c")).contains("no complaint");
  }

  private void act(String number, String act, Brought brought) {
    int version = house.cases().read(OFFICER, number).orElseThrow().file().version();
    assertThat(house.cases().act(OFFICER, number, version, act, brought, "d" + deeds++))
        .isInstanceOf(Acted.Done.class);
  }

  @Test
  void whatIsNoComplaintOfManyIsJoinedByNobody() {
    known(SECOND, Language.ENGLISH);
    Call alone = house.dial(SECOND).choose("Complaint", "New complaint", "Wages not paid");
    alone.type("not paid", "kalahandi");
    String number = alone.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
    known(THIRD, Language.ENGLISH);
    assertThat(joining(THIRD, number).screen()).startsWith("No open complaint of many");
    assertThat(tellers(number)).isEqualTo(new Dossier.Tellers(false, 0, 1));
  }

  @Test
  void whoIsErasedIsCountedNoMore() {
    String number = filed(Language.ENGLISH);
    known(SECOND, Language.ENGLISH);
    joining(SECOND, number).choose("Yes, me too");
    Call call =
        house
            .dial(SECOND)
            .choose("My record", house.say(Language.ENGLISH, "record.erase-phone"))
            .choose(house.say(Language.ENGLISH, "erase.sure"));
    assertThat(call.screen()).isEqualTo(house.say(Language.ENGLISH, "erase.erased"));
    assertThat(tellers(number).joined()).isEqualTo(1);
  }

  @Test
  void onACallToo() {
    String number = filed(Language.ENGLISH);
    known(SECOND, Language.ENGLISH);
    Ringing call = house.call(SECOND).choose("Complaint", "For many of us", "Join with a number");
    call.press(number).choose("Yes, me too");
    assertThat(call.words()).contains("You have joined complaint");
    assertThat(tellers(number).joined()).isEqualTo(2);
  }
}
