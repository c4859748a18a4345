package org.pukar.grievances.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.Ringing;
import org.pukar.callers.Notice;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.workflow.Need;
import org.pukar.text.Language;

/// A case goes to an agency only as its worker lets it, and as long as she does.
class ReferralTest extends HouseTest {
  private static final String PHONE = "9000970001";
  private static final UUID ASHA = new UUID(0, 0);
  private static final Doer OFFICER =
      new Doer(Optional.of(ASHA), Set.of("officer", "supervisor"), Set.of("s21"));
  private static final Doer LABOUR = agency("labour-line");
  private static final Doer LEGAL = agency("legal-aid");
  private static final Brought NOTE = Brought.NOTHING.saying("what staff think of it");

  private String number = "";
  private int deeds;

  private static Doer agency(String code) {
    return new Doer(
        Optional.of(new UUID(7, code.length())), Set.of("partner"), Set.of("partner:" + code));
  }

  @BeforeEach
  void filed() {
    Call call =
        house.entered(PHONE, Language.ENGLISH).choose("Complaint", "New complaint", say("W"));
    call.type("not paid", "kalahandi");
    number = call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
    done(OFFICER, "assign", Brought.NOTHING.to(ASHA));
    house.cases().note(OFFICER, number, "a note of staff", "n" + deeds++);
  }

  private static String say(String kind) {
    return house.say(Language.ENGLISH, "grievance." + kind);
  }

  private CaseFile now() {
    return house.cases().read(OFFICER, number).orElseThrow().file();
  }

  private Acted act(Doer doer, String act, Brought brought) {
    return house.cases().act(doer, number, now().version(), act, brought, "d" + deeds++);
  }

  private void done(Doer doer, String act, Brought brought) {
    assertThat(act(doer, act, brought)).as(act).isInstanceOf(Acted.Done.class);
  }

  private void ask(String agency) {
    assertThat(house.consents().ask(OFFICER, number, agency, "a" + deeds++))
        .isInstanceOf(Acted.Done.class);
  }

  private void referred() {
    Notice notice = new Notice(Language.ENGLISH, "May we tell them?");
    house.consents().give(OFFICER, number, "labour-line", Way.DESK, notice, "g" + deeds++);
    done(OFFICER, "refer", Brought.NOTHING.naming("labour-line"));
  }

  private Call status() {
    house.stored().forgetOffers();
    return house.dial(PHONE).choose("Complaint", "Status of my complaint").type(number);
  }

  private Optional<Dossier> seen(Doer doer) {
    return house.cases().read(doer, number);
  }

  private List<String> acts() {
    return seen(OFFICER).orElseThrow().lines().stream().map(Dossier.Line::act).toList();
  }

  @Test
  void withoutHerConsentItIsReferredToNobody() {
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("labour-line")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.CONSENT)));
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("nobody")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.PARTNER)));
    assertThat(house.consents().ask(OFFICER, number, "nobody", "a"))
        .isEqualTo(new Acted.Lacking(Set.of(Need.PARTNER)));
    ask("labour-line");
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("labour-line")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.CONSENT)));
    assertThat(seen(LABOUR)).isEmpty();
  }

  @Test
  void sheIsAskedAtItsStatusAndAgreesToTheWordsThatSheHears() throws SQLException {
    ask("labour-line");
    Call asked = status();
    assertThat(asked.screen()).contains("May we tell Labour helpline").contains("90 days");
    Call agreed = asked.choose("Yes");
    assertThat(agreed.screen()).startsWith("Noted: for 90 days we may tell Labour helpline.");
    assertThat(agreed.again()).isEqualTo(agreed.answer());
    assertThat(
            house
                .stored()
                .cells(
                    "SELECT text, how FROM notices JOIN case_consents ON hash = notice_hash"
                        + " WHERE expires_at = given_at + interval '90 days'"))
        .satisfiesExactly(
            text -> assertThat(text).startsWith("May we tell Labour helpline of complaint"),
            how -> assertThat(how).isEqualTo("phone"));
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("legal-aid")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.CONSENT)));
    done(OFFICER, "refer", Brought.NOTHING.naming("labour-line"));
    assertThat(seen(LABOUR)).isPresent();
  }

  @Test
  void whoSaysNoIsNotAskedAgainUntilStaffAsk() {
    ask("labour-line");
    assertThat(status().choose("No").screen()).startsWith("All right, we tell them nothing.");
    assertThat(status().screen()).contains("We are working on it");
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("labour-line")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.CONSENT)));
    ask("labour-line");
    assertThat(status().screen()).contains("May we tell");
  }

  @Test
  void onACallAndByATextToo() {
    ask("labour-line");
    Ringing call = house.call(PHONE).choose("Complaint", "Status of my complaint").press(number);
    assertThat(call.words()).contains("May we tell Labour helpline");
    assertThat(call.choose("Yes").ended()).isTrue();
    ask("legal-aid");
    assertThat(house.text(PHONE, "STATUS " + number, "a")).contains("May we tell Free legal aid");
    assertThat(house.text(PHONE, "1", "b")).startsWith("Noted");
    assertThat(house.consents().of(number)).allMatch(one -> one.until().isPresent()).hasSize(2);
  }

  @Test
  void anAgencySeesWhatSheLetUsTellAndNothingOfStaff() {
    referred();
    Dossier dossier = seen(LABOUR).orElseThrow();
    assertThat(dossier.words()).isEqualTo("not paid");
    assertThat(dossier.lines()).isEmpty();
    assertThat(dossier.file().owner()).isEmpty();
    assertThat(dossier.file().desk()).isEmpty();
    assertThat(dossier.file().area().place()).isEqualTo(now().area().place());
    assertThat(dossier.allowed()).containsExactly("accept", "reject");
    assertThat(seen(LEGAL)).isEmpty();
    assertThat(house.search().inbox(LABOUR, LABOUR.places(), After.NOTHING, 9)).hasSize(1);
    assertThat(house.search().inbox(LEGAL, LEGAL.places(), After.NOTHING, 9)).isEmpty();
    assertThat(act(LEGAL, "accept", Brought.NOTHING)).isEqualTo(new Acted.Nowhere());
    assertThat(house.cases().handovers().offer(LABOUR, number, "s32", "o"))
        .isEqualTo(new Acted.Nowhere());
    assertThat(house.consents().ask(LABOUR, number, "legal-aid", "x"))
        .isInstanceOf(Acted.Refused.class);
    done(LABOUR, "accept", Brought.NOTHING);
    house.cases().note(LABOUR, number, "we rang him", "p");
    assertThat(seen(LABOUR).orElseThrow().lines())
        .extracting(Dossier.Line::act)
        .containsExactly("accept", "note");
    done(LABOUR, "done", NOTE);
    assertThat(seen(LABOUR)).isEmpty();
    assertThat(now().state()).isEqualTo("assigned");
  }

  @Test
  void sheTakesItBackByAKeyAndTheAgencySeesNothingAnyMore() {
    referred();
    done(LABOUR, "accept", Brought.NOTHING);
    Call call = status().choose("Who may be told", "Labour helpline");
    assertThat(call.screen()).startsWith("Stopped.");
    assertThat(seen(LABOUR)).isEmpty();
    assertThat(house.search().inbox(LABOUR, LABOUR.places(), After.NOTHING, 9)).isEmpty();
    assertThat(now().state()).isEqualTo("assigned");
    assertThat(acts()).endsWith("withdraw-consent", "recall");
    assertThat(act(OFFICER, "refer", Brought.NOTHING.naming("labour-line")))
        .isEqualTo(new Acted.Lacking(Set.of(Need.CONSENT)));
    assertThat(status().choose("Who may be told").screen()).startsWith("We tell nobody of it.");
  }

  @Test
  void aConsentThatIsOverHoldsNoLonger() throws SQLException {
    referred();
    house.stored().run("UPDATE case_consents SET expires_at = now() - interval '1 second'");
    house.stored().run("UPDATE grievances SET partner_until = now() - interval '1 second'");
    assertThat(seen(LABOUR)).isEmpty();
    assertThat(now().state()).isEqualTo("referred");
    assertThat(house.consents().recall(9)).isEqualTo(1);
    assertThat(house.consents().recall(9)).isZero();
    assertThat(now().state()).isEqualTo("assigned");
    assertThat(acts()).endsWith("recall");
    ask("labour-line");
    assertThat(status().screen()).contains("May we tell Labour helpline");
  }

  @Test
  void givenAnewItHoldsLonger() throws SQLException {
    referred();
    house.stored().run("UPDATE grievances SET partner_until = now() + interval '1 hour'");
    Notice notice = new Notice(Language.ENGLISH, "May we tell them?");
    house.consents().give(OFFICER, number, "labour-line", Way.CALL, notice, "again");
    assertThat(
            house
                .stored()
                .cells("SELECT count(*) FROM grievances WHERE partner_until > now() + '80 days'"))
        .containsExactly("1");
    assertThat(house.consents().of(number)).hasSize(1);
  }

  @Test
  void anotherPhoneIsNotAsked() {
    ask("labour-line");
    Call other = house.entered("9000970002", Language.ENGLISH);
    other.choose("Complaint", "Status of my complaint").type(number);
    assertThat(other.screen()).startsWith("This phone has no complaint");
  }
}
