package org.pukar.grievances.nameless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Who leaves neither name nor phone complains all the same, and asks from any phone.
class NamelessTest extends HouseTest {
  private static final String PHONE = "9000970021";
  private static final String OTHER = "9000970022";
  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));

  private int deeds;

  /// What she is told, once.
  private record Told(String number, String code) {
    static Told on(Call call) {
      Matcher found =
          Pattern.compile("(?s)(\\d{3} \\d{3} \\d{3})\\D+(\\d{4})\\D").matcher(call.screen());
      assertThat(found.find()).as(call.screen()).isTrue();
      return new Told(found.group(1).replace(" ", ""), found.group(2));
    }

    String wrong() {
      return number + (code.equals("0000") ? "0001" : "0000");
    }
  }

  private static Call refused(Language language) {
    return house
        .dial(PHONE)
        .choose(language.label())
        .choose(house.say(language, "welcome.refuse"))
        .choose(house.say(language, "welcome.go-on"), house.say(language, "main.complaint"));
  }

  private static Told filed(Language language) {
    Call call =
        refused(language)
            .choose(
                house.say(language, "complaint.nameless"),
                house.say(language, "nameless.go-on"),
                house.say(language, "grievance.W"));
    call.type("Ramlal did not pay", "kalahandi");
    assertThat(call.ended()).isTrue();
    return Told.on(call);
  }

  private static Call status(String typed) {
    return house
        .entered(OTHER, Language.ENGLISH)
        .choose("Complaint", "Status of my complaint")
        .type(typed);
  }

  @ParameterizedTest
  @EnumSource
  void itIsFiledAndNothingOfThePhoneIsKept(Language language) throws Exception {
    Told told = filed(language);
    assertThat(house.stored().rows())
        .containsEntry("grievances", 1)
        .containsEntry("callers", 1)
        .doesNotContainKeys("consents", "callbacks", "outbox", "arrivals");
    String index = HexFormat.of().formatHex(house.ground().keys().phoneIndex("+91" + PHONE));
    assertThat(
            house
                .stored()
                .cells(
                    "SELECT count(*) FROM callers WHERE encode(phone_index, 'hex') = '"
                        + index
                        + "'"))
        .containsExactly("0");
    assertThat(house.stored().cells("SELECT length(phone) FROM callers")).containsExactly("0");
    assertThat(house.stored().found("Ramlal", PHONE)).isEmpty();
    Dossier read = house.cases().read(OFFICER, told.number()).orElseThrow();
    assertThat(read.words()).isEqualTo("Ramlal did not pay");
  }

  @Test
  void herSessionIsNotWrittenBesideTheCase() throws Exception {
    Call call = refused(Language.ENGLISH).choose("Without my name", "Go on", "Wages not paid");
    call.type("not paid", "kalahandi");
    assertThat(house.stored().cells("SELECT once_key FROM grievances").getFirst())
        .matches("unlinked:[0-9a-f]{64}");
    assertThat(house.stored().cells("SELECT entered_by FROM callers")).containsExactly("nobody");
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("callers", 1);
  }

  @Test
  void withNumberAndCodeAnyPhoneAsksHowItStands() {
    Told told = filed(Language.ENGLISH);
    assertThat(status(told.number() + told.code()).screen()).contains("We are working on it");
    house.text(OTHER, "STATUS", "a");
    assertThat(house.text(OTHER, told.number() + " " + told.code(), "b"))
        .contains("We are working on it");
    Ringing call = house.call(OTHER).choose("Complaint", "Status of my complaint");
    assertThat(call.press(told.number() + told.code()).words()).contains("We are working on it");
  }

  @Test
  void theNumberAloneOrAnotherCodeTellsNothing() {
    Told told = filed(Language.ENGLISH);
    Call call = status(told.number());
    assertThat(call.screen()).startsWith("This phone has no complaint");
    String wrong = call.type(told.wrong()).screen();
    assertThat(wrong).startsWith("That number and code do not belong together.");
    assertThat(call.type("1044667271234").screen()).isEqualTo(wrong);
  }

  @Test
  void fiveWrongCodesLockTheNumberForADayWhicheverPhoneTriesThem() throws Exception {
    Told told = filed(Language.ENGLISH);
    Call call = status(told.wrong());
    for (int i = 1; i < Nameless.TRIES; i++) {
      call.type(told.wrong());
    }
    assertThat(call.type(told.number() + told.code()).screen())
        .startsWith("Too many wrong codes came for that number.");
    house.stored().run("UPDATE nameless_cases SET locked_until = now()");
    Call later = house.dial(OTHER).choose("Complaint", "Status of my complaint");
    assertThat(later.type(told.number() + told.code()).screen()).contains("We are working on it");
    assertThat(house.stored().cells("SELECT tries FROM nameless_cases")).containsExactly("0");
  }

  @Test
  void sheSaysHerselfWhetherItIsSettled() {
    Told told = filed(Language.ENGLISH);
    act(told, "assign", Brought.NOTHING.to(ASHA));
    act(told, "propose", Brought.NOTHING.saying("paid"));
    Call call = status(told.number() + told.code());
    assertThat(call.screen()).contains("Is it?");
    assertThat(call.choose("Yes").screen()).startsWith("Thank you. We close your complaint.");
    assertThat(now(told).state()).isEqualTo("confirmed");
  }

  private void act(Told told, String act, Brought brought) {
    Acted acted =
        house.cases().act(OFFICER, told.number(), now(told).version(), act, brought, "d" + deeds++);
    assertThat(acted).isInstanceOf(Acted.Done.class);
  }

  private static CaseFile now(Told told) {
    return house.cases().read(OFFICER, told.number()).orElseThrow().file();
  }

  @Test
  void nobodyIsNoAddressee() {
    UUID nobody = now(filed(Language.ENGLISH)).caller();
    assertThat(house.callers().addressees(List.of(nobody))).isEqualTo(Map.of());
  }

  @Test
  void aSealedMatterBecomesACallForWhichSheAgrees() throws Exception {
    Call call =
        refused(Language.ENGLISH)
            .choose("Without my name", "Go on", house.say(Language.ENGLISH, "grievance.B"));
    assertThat(call.screen()).startsWith("To call you back, we keep your number");
    assertThat(call.choose("Yes, call me back").screen())
        .isEqualTo(house.say(Language.ENGLISH, "talk.noted"));
    assertThat(house.stored().rows()).containsEntry("callbacks", 1).doesNotContainKey("grievances");
  }

  @Test
  void aCallCannotDoThat() {
    house
        .callers()
        .agree(
            new PhoneNumber("+91" + OTHER),
            Purpose.SERVICE,
            new Notice(Language.ENGLISH, "yes"),
            "earlier");
    Ringing call = house.call(OTHER).choose("Complaint", "Without my name");
    assertThat(call.words()).contains("brings its number with it");
    assertThat(call.ended()).isTrue();
  }
}
