package org.pukar.grievances.ration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.cases.search.After;
import org.pukar.phone.PhoneNumber;
import org.pukar.staff.KeptPlaces;
import org.pukar.staff.Member;
import org.pukar.staff.Switchboard;
import org.pukar.text.Language;
import org.pukar.workers.Registration;

/// The shop refuses: by three keys it is filed, and she is rung.
class RationTest extends HouseTest {
  private static final String PHONE = "9000970011";
  private static final PhoneNumber CALLER = new PhoneNumber("+91" + PHONE);
  private static final String KALAHANDI = "d358";
  private static final String ERNAKULAM = "d555";
  private static final Set<String> KERALA = Set.of("s32");
  private static final Doer OFFICER =
      new Doer(Optional.of(new UUID(0, 1)), Set.of("officer"), KERALA);

  private static void known(Language language) {
    house.callers().agree(CALLER, Purpose.SERVICE, new Notice(language, "yes"), "earlier");
  }

  private static void works() {
    Registration said = new Registration("Mina", "mason", KALAHANDI, ERNAKULAM, Language.ODIA);
    assertThat(house.workers().register(CALLER, said, "w")).isPresent();
  }

  private static void onDuty(Language language) {
    PhoneNumber phone = new PhoneNumber("+919000970019");
    Member member =
        new Member(
            "N",
            phone,
            List.of(language.spoken()),
            true,
            ERNAKULAM,
            Optional.empty(),
            Optional.empty());
    assertThat(house.staff().duty(house.staff().put(member), true)).isTrue();
  }

  private static Call menu(Language language) {
    return house.dial(PHONE).choose(house.say(language, "main.complaint"));
  }

  private static Dossier filed() {
    CaseFile file = house.search().inbox(OFFICER, KERALA, After.NOTHING, 5).getFirst();
    return house.cases().read(OFFICER, file.number()).orElseThrow();
  }

  private static boolean rings() {
    var keys = house.ground().keys();
    KeptPlaces kept = new KeptPlaces(keys.sessions(), house.callers()::index);
    return new Switchboard(
            house.database(), house.staff(), kept, _ -> Set.of(), house.callbacks()::talked)
        .ringTurns("kookoo");
  }

  @ParameterizedTest
  @EnumSource
  void threeKeysAndItIsFiledAndSheIsRung(Language language) throws Exception {
    known(language);
    works();
    onDuty(language);
    Call call = menu(language);
    int before = keys(call);
    call.choose(
        house.say(language, "complaint.ration"),
        house.say(language, "ration.machine"),
        house.say(language, "ration.ring-me"));
    assertThat(call.ended()).isTrue();
    assertThat(keys(call) - before).isLessThanOrEqualTo(4);
    assertThat(filed().words()).isEqualTo("ration.machine");
    assertThat(filed().file().category()).isEqualTo("R");
    assertThat(filed().file().area().place()).isEqualTo(ERNAKULAM);
    assertThat(filed().file().otherDesk()).isEqualTo("s21");
    assertThat(call.screen().replace(" ", "")).contains(filed().file().number());
    assertThat(house.stored().rows()).containsEntry("callbacks", 1).containsEntry("places_kept", 1);
    assertThat(rings()).isTrue();
    assertThat(house.stored().cells("SELECT line, state FROM rings"))
        .containsExactly("kookoo", "waiting");
    assertThat(rings()).isFalse();
  }

  private static int keys(Call call) {
    return call.text().split("\\*").length;
  }

  @Test
  void theSameHopAgainIsOneCaseAndOneRing() throws Exception {
    known(Language.ENGLISH);
    works();
    onDuty(Language.ENGLISH);
    Call call = menu(Language.ENGLISH).type("3", "1", "1");
    assertThat(call.screen()).startsWith("Stay at the shop");
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows())
        .containsEntry("grievances", 1)
        .containsEntry("callbacks", 1)
        .containsEntry("places_kept", 1);
  }

  @Test
  void whereNobodyIsOnDutyThatIsSaidAndACallIsOwed() throws Exception {
    known(Language.ENGLISH);
    works();
    Call call = menu(Language.ENGLISH).type("3", "3", "1");
    assertThat(call.screen()).startsWith("Nobody is free to talk just now.");
    assertThat(house.stored().rows())
        .containsEntry("callbacks", 1)
        .doesNotContainKey("places_kept");
    assertThat(filed().words()).isEqualTo("ration.less");
  }

  @Test
  void whoseWorkIsNotKnownIsAskedForThePlaceOnce() {
    known(Language.ENGLISH);
    Call call = menu(Language.ENGLISH).type("3", "1");
    assertThat(call.screen()).startsWith("Which district");
    call.type("ernakulam");
    assertThat(call.screen()).startsWith("Stay at the shop. Shall we ring you");
    assertThat(call.choose("Yes, ring me now").ended()).isTrue();
    assertThat(filed().file().area().place()).isEqualTo(ERNAKULAM);
  }

  @Test
  void whoDoesNotWantItNowHasFiledNothing() throws Exception {
    known(Language.ENGLISH);
    works();
    menu(Language.ENGLISH).type("3", "1").choose("Not now");
    assertThat(house.stored().rows()).doesNotContainKeys("grievances", "callbacks");
  }

  @Test
  void itIsDueByDayAndNight() {
    known(Language.ENGLISH);
    works();
    menu(Language.ENGLISH).type("3", "1", "1");
    CaseFile file = filed().file();
    assertThat(file.stateDue().orElseThrow()).isBefore(file.filedAt().plusSeconds(31 * 60));
  }

  @Test
  void onACallSheHearsTheNumberAndIsPutThrough() throws Exception {
    known(Language.ENGLISH);
    works();
    Ringing call =
        house
            .call(PHONE)
            .choose("Complaint", "Ration shop refuses now", "It gives no ration")
            .choose("Yes, ring me now");
    assertThat(call.words()).contains("Your complaint has the number");
    call.choose("Talk to a person now");
    assertThat(call.words()).contains("Nobody is free to talk");
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void byATextToo() {
    known(Language.ENGLISH);
    works();
    onDuty(Language.ENGLISH);
    house.text(PHONE, "MENU", "a");
    house.text(PHONE, "3", "b");
    house.text(PHONE, "3", "c");
    house.text(PHONE, "2", "d");
    assertThat(house.text(PHONE, "1", "e")).startsWith("Stay at the shop and keep the phone free");
    assertThat(filed().words()).isEqualTo("ration.machine");
  }
}
