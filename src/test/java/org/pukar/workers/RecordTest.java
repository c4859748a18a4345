package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Call;
import org.pukar.text.Language;
import org.pukar.workers.looks.Looks;

/// A record is heard and corrected by its worker, each field by three keys, behind her PIN.
class RecordTest extends RecordHouseTest {

  @ParameterizedTest
  @CsvSource({
    "1, Your name: Sunita Devi Ghadiyal",
    "2, Your work: Brick mason",
    "3, 'Your home: Kalahandi, Odisha'",
    "4, 'You work, or want to, in: Surat, Gujarat'",
    "5, We speak with you in English."
  })
  void twoKeysTellAFieldAndAThirdAsksForABetter(String key, String told) {
    registered(NAME);

    Call call = dial().type("5", key);

    assertThat(call.screen()).startsWith(told + "\n1 Correct it");
    assertThat(call.type("1").screen()).doesNotContain(told);
  }

  @Test
  void whatWasCorrectedIsToldBeforeAndAfter() {
    registered(NAME);

    Call call = dial().type("5", "1", "1", "सुनीता");

    assertThat(call.screen()).startsWith("Your name was Sunita Devi Ghadiyal. Now it is सुनीता.");
    assertThat(only().name()).isEqualTo("सुनीता");
    assertThat(call.type("1").screen()).startsWith("Record of सुनीता");
  }

  @Test
  void eachOfTheOtherFieldsIsCorrected() {
    registered(NAME);

    dial().type("5", "2", "1").choose("Home, food, care").type("1", "1");
    dial().type("5", "3", "1", "ganjam");
    dial().type("5", "4", "1", "patna");
    Call call = dial().type("5", "5", "1").choose("हिन्दी");

    Worker worker = only();
    assertThat(worker.trade()).isNotEqualTo("mason");
    assertThat(List.of(worker.home(), worker.work())).doesNotContain("d358", "d459");
    assertThat(worker.language()).isEqualTo(Language.HINDI);
    assertThat(call.screen()).startsWith(house.say(Language.HINDI, "record.language-now"));
  }

  @Test
  void behindAPinNothingIsToldBeforeIt() {
    guarded(NAME);

    Call call = dial().type("5");

    assertThat(call.screen()).isEqualTo(say("pin-door.type") + "\n0 Back");
    assertThat(call.type("9137").screen()).doesNotContain("Sunita");
    Call right = dial().type("5", PIN);
    assertThat(right.screen()).startsWith("Record of Sunita");
    assertThat(right.type("1").screen()).startsWith("Your name: " + NAME);
  }

  @Test
  void severalOnOnePhoneChooseByNameAndEachHasAPinOfHerOwn() {
    guarded(NAME);
    Call second = dial().type("5");
    assertThat(second.screen()).isEqualTo(say("pin-door.type") + "\n0 Back");
    second.type(PIN).choose(say("record.more"), say("record.somebody-else"));
    second.type("Kamala").choose("Building", "Brick, concrete", "Brick mason");
    second.type("ganjam", "surat").choose(say("record.hear"));

    Call call = dial().type("5");

    assertThat(call.screen())
        .isEqualTo(say("record.which") + "\n1 Sunita\n2 Kamala\n3 Somebody else\n0 Back");
    assertThat(call.choose("Kamala").screen()).startsWith("Record of Kamala");
    assertThat(dial().type("5").choose("Sunita").screen()).startsWith(say("pin-door.type"));
  }

  @Test
  void anotherPhonesRecordIsAsGoodAsNone() {
    registered(NAME);

    Call stranger = house.entered("7000000702", Language.ENGLISH).choose(say("main.record"));

    assertThat(stranger.screen()).startsWith(say("record.none"));
    assertThat(house.workers().find(stranger.phone(), only().id())).isEmpty();
  }

  @Test
  void inAnotherLanguageTheRecordIsToldInThatOne() {
    registered(NAME);

    Call call = dial().type("5", "2", "99").choose("हिन्दी");

    assertThat(call.screen()).contains("राज मिस्त्री");
  }

  @Test
  void whoLookedIsToldByOfficeAndDay() {
    registered(NAME);
    assertThat(looked().screen()).startsWith(say("record.no-looks"));
    Looks looks = new Looks(house.database(), UUID::randomUUID);
    house.database().use(h -> looks.note(h, only().id(), "Labour office Surat"));

    assertThat(looked().screen()).contains("(1)", " Labour office Surat\n");
  }

  private static Call looked() {
    return dial().type("5").choose(say("record.more"), say("record.looked"));
  }

  @Test
  void whoUsesThePhoneIsNotedAndTwoWorkersShareIt() throws SQLException {
    registered(NAME);

    Call alone = phoneIs("record.alone");
    assertThat(alone.screen()).startsWith(say("record.phone-alone"));
    assertThat(shared()).containsExactly("alone");
    assertThat(phoneIs("record.shared").screen()).startsWith(say("record.phone-shared"));
    assertThat(shared()).containsExactly("shared");

    register(dial().type("5").choose(say("record.more")), "Kamala");
    Call both = dial().type("5").choose("Kamala", say("record.more"), say("record.phone"));
    assertThat(both.choose(say("record.alone")).screen()).startsWith(say("record.phone-shared"));
  }

  private static Call phoneIs(String answer) {
    return dial().type("5").choose(say("record.more"), say("record.phone"), say(answer));
  }

  private static List<String> shared() throws SQLException {
    return house.stored().cells("SELECT shared FROM callers");
  }
}
