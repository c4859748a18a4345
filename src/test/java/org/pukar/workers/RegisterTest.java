package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.text.Language;

/// A worker registers in a few screens, and is written down once.
class RegisterTest extends RecordHouseTest {

  @Test
  void allThatSheSaidIsWrittenDown() {
    Call call = registered(NAME);

    Worker worker = only();
    assertThat(worker.name()).isEqualTo(NAME);
    assertThat(worker.trade()).isEqualTo("mason");
    assertThat(worker.home()).isEqualTo("d358");
    assertThat(worker.work()).isEqualTo("d459");
    assertThat(worker.language()).isEqualTo(Language.ENGLISH);
    assertThat(call.screen()).startsWith("Sunita, you are registered.");
    assertThat(hops(call)).isLessThanOrEqualTo(9);
  }

  @Test
  void whatIsTypedNeatlyIsNotAskedTwiceAndWhatIsNotIs() {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.record"));
    call.choose(say("record.register"))
        .type(NAME)
        .choose("Building", "Brick, concrete", "Brick mason");

    assertThat(call.type("kalahandy").screen()).startsWith("Kalahandi");
    assertThat(call.choose(say("common.yes")).screen())
        .isEqualTo(say("work-place.type") + "\n0 Back");
  }

  @Test
  void theSameHopAgainRegistersNobodyElse() throws SQLException {
    Call call = registered(NAME);

    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("workers", 1);
  }

  @Test
  void neitherServerHoldsTheNameReadably() throws SQLException {
    registered(NAME);

    assertThat(house.stored().found(NAME, "Ghadiyal", PHONE)).isEmpty();
    assertThat(house.stored().cells("SELECT octet_length(name) FROM workers")).containsOnly("148");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R", "5", "😀😀", "Ram🙂", "12345", "र", "-", "...", "@#", " .R. "})
  void whatIsNoNameIsAskedAgainWithAHint(String typed) throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.record"));
    call.choose(say("record.register")).type(typed);

    assertThat(call.screen()).startsWith(say("hint.name")).contains(say("record.type-name"));
    assertThat(house.stored().rows()).doesNotContainKey("workers");
  }

  @Test
  void aNameOfEightyLettersIsAskedAgainWithAHint() {
    Call call = house.entered(PHONE, Language.ENGLISH).choose(say("main.record"));

    call.choose(say("record.register")).type("Ramesh ".repeat(12).strip());

    assertThat(call.screen()).startsWith(say("hint.name-long"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Om",
        "सुनीता देवी",
        "ଅନିତା ନାୟକ",
        "রহিম শেখ",
        "രാജൻ കെ. നായർ",
        "D'Souza",
        "ക്ഷമ",
        "Md. Rafi-ul"
      })
  void aNameMayBeInAnyScript(String name) {
    registered(name);

    assertThat(only().name()).isEqualTo(name);
  }

  @Test
  void eightOnOnePhoneAreTooMany() {
    registered("Worker A").choose(say("record.hear"));
    register(dial().type("5").choose(say("record.more")), "Worker B");
    for (char name = 'C'; name <= 'G'; name++) {
      register(dial().choose(say("main.record")), "Worker " + name);
    }

    Call eighth = register(dial().choose(say("main.record")), "Worker H");

    assertThat(eighth.screen()).startsWith(say("record.full"));
    assertThat(house.workers().on(phone())).hasSize(7);
  }
}
