package org.pukar.grievances.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ringing;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;
import org.pukar.workers.RecordHouseTest;

/// What a worker does with her case where she looks at its status, and what she may know of it.
class HerCaseTest extends RecordHouseTest {
  private static final Doer OFFICER =
      new Doer(Optional.of(new UUID(0, 0)), Set.of("officer", "agent"), Set.of("s21"));

  private static String filed() {
    Call call = dial().choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    return call.type("not paid", "kalahandi")
        .screen()
        .replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  private static Call status(String number) {
    return dial().choose(say("main.complaint"), say("complaint.status")).type(number);
  }

  private static Dossier dossier(String number) {
    return house.cases().read(OFFICER, number).orElseThrow();
  }

  private static String hash(String words) {
    return HexFormat.of().formatHex(Sha256.of(words));
  }

  @Test
  void behindHerPinSheHearsWhichOfficesLooked() {
    guarded(NAME);
    String number = filed();
    assertThat(status(number).choose(say("case.looked")).type(PIN).screen())
        .isEqualTo(say("case-looks.none"));
    dossier(number);
    dossier(number);
    Call call = status(number).choose(say("case.looked"));
    assertThat(call.screen()).startsWith(say("pin-door.type"));
    assertThat(call.type(PIN).screen())
        .startsWith("Offices that looked (2):")
        .containsPattern("1 \\d\\d-\\d\\d-\\d{4} Pukar\n2 \\d\\d-\\d\\d-\\d{4} Pukar");
  }

  @Test
  void theOfficeIsNamedAsItsKeyNamesIt() throws SQLException {
    guarded(NAME);
    String number = filed();
    UUID key = new UUID(0, 77);
    house
        .stored()
        .run(
            "INSERT INTO access_keys (id, hash, office, roles, places) VALUES ('"
                + key
                + "', 'h', 'Labour office Kalahandi', '{officer}', '{s21}')");
    Doer officer = new Doer(Optional.of(key), Set.of("officer"), Set.of("s21"));
    assertThat(house.cases().read(officer, number)).isPresent();
    assertThat(status(number).choose(say("case.looked")).type(PIN).screen())
        .contains(" Labour office Kalahandi");
  }

  @Test
  void anotherOnThePhoneDoesNotHearWhoLooked() {
    guarded(NAME);
    String number = filed();
    dossier(number);
    register(dial().type("5", PIN).choose(say("record.more")), "Kamala");
    assertThat(status(number).choose(say("case.looked"), "Kamala").screen())
        .isEqualTo(say("case-looks.not-hers"));
  }

  @Test
  void sheAddsWordsAndWhoeverHasHerCaseReadsThem() throws SQLException {
    registered(NAME);
    String number = filed();
    Call added = status(number).choose(say("case.add")).type("he hit Ramlal");
    assertThat(added.screen()).isEqualTo(say("case-add.added"));
    assertThat(added.again()).isEqualTo(added.answer());
    assertThat(house.stored().found("Ramlal")).isEmpty();
    Dossier dossier = dossier(number);
    assertThat(dossier.lines()).hasSize(1);
    assertThat(dossier.lines().getFirst().brought().note()).isEqualTo("he hit Ramlal");
    assertThat(house.evidence().of(dossier))
        .extracting(Exhibit::kind, Exhibit::nth, Exhibit::sha256)
        .containsExactly(
            tuple("words", 0, hash("not paid")), tuple("words", 1, hash("he hit Ramlal")));
  }

  @Test
  void sheAddsByATextAndOnACall() throws SQLException {
    registered(NAME);
    String number = filed();
    house.text(PHONE, "STATUS " + number, "a");
    assertThat(house.text(PHONE, "1", "b")).startsWith(say("case-add.words"));
    assertThat(house.text(PHONE, "still nothing", "c")).startsWith(say("case-add.added"));
    UUID said = house.recordings().note("net", "http://127.0.0.1:9/r.wav", phone());
    Ringing call = house.call(PHONE).choose("Complaint", "Status of my complaint").press(number);
    call.choose(say("case.add")).say(said).press("1");
    assertThat(call.words()).contains(say("case-add.added"));
    house.stored().run("UPDATE recordings SET sha256 = '\\x0102'");
    List<Exhibit> all = house.evidence().of(dossier(number));
    assertThat(all).extracting(Exhibit::kind).containsExactly("words", "words", "recording");
    assertThat(all.getLast().recording()).contains(said);
    assertThat(all.getLast().sha256()).isEqualTo("0102");
  }

  @Test
  void staffAddAStatementOrARecordingOfThatCallerAlone() {
    registered(NAME);
    String number = filed();
    assertThat(house.evidence().attach(OFFICER, number, "a witness", Optional.empty(), "s"))
        .isInstanceOf(Acted.Done.class);
    UUID hers = house.recordings().note("net", "http://127.0.0.1:9/h.wav", phone());
    assertThat(house.evidence().attach(OFFICER, number, "", Optional.of(hers), "h"))
        .isInstanceOf(Acted.Done.class);
    UUID another =
        house
            .recordings()
            .note("net", "http://127.0.0.1:9/o.wav", new PhoneNumber("+919000970009"));
    assertThat(house.evidence().attach(OFFICER, number, "", Optional.of(another), "o"))
        .isInstanceOf(Acted.Lacking.class);
    assertThat(house.evidence().of(dossier(number)))
        .extracting(Exhibit::kind, exhibit -> exhibit.actor().isPresent())
        .containsExactly(tuple("words", false), tuple("statement", true), tuple("recording", true));
  }

  @Test
  void sheWithdrawsItOnceSheWasAskedWhetherSheIsSure() {
    registered(NAME);
    String number = filed();
    Call sure = status(number).choose(say("case.withdraw"));
    assertThat(sure.screen()).startsWith("Withdraw complaint ");
    assertThat(dossier(number).file().state()).isEqualTo("received");
    assertThat(sure.choose(say("case-withdraw.yes")).screen()).contains("is withdrawn");
    assertThat(dossier(number).file().state()).isEqualTo("withdrawn");
    assertThat(status(number).choose(say("complaint.reopen")).screen())
        .isEqualTo(say("complaint.reopened"));
  }

  @Test
  void staffStillMustSayWhyTheyWithdrawIt() {
    registered(NAME);
    String number = filed();
    assertThat(house.cases().act(OFFICER, number, 0, "withdraw", Brought.NOTHING, "w"))
        .isInstanceOf(Acted.Lacking.class);
  }
}
