package org.pukar.sealed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.console.Visitor;
import org.pukar.day.IndianDay;
import org.pukar.text.Language;

/// The sealed lane at the desk: taken by one, written by her, opened by two, seen by nobody else.
class LanePagesTest extends GatewayTest {
  private static final String LANE = "/console/sealed";
  private static final String SURVIVOR = "+919000981001";

  private final Visitor officer = new Visitor(gateway::address);
  private final Visitor other = new Visitor(gateway::address);

  @BeforeEach
  void somebodyWaits() {
    gateway.forget();
    gateway.know(SURVIVOR, Language.ENGLISH);
    gateway.dial(SURVIVOR, "3", "1", "9", "2");
    officer.signedIn("sealed");
    other.signedIn("sealed2");
  }

  private Map<String, String> form(Visitor visitor, String page) {
    return new HashMap<>(Map.of("token", visitor.token(page)));
  }

  /// The address of the case that she takes.
  private String taken() {
    Matcher call =
        Pattern.compile("/console/sealed/calls/[0-9a-f-]{36}").matcher(officer.get(LANE).body());
    assertThat(call.find()).isTrue();
    return officer.post(call.group(), form(officer, LANE)).uri().getPath();
  }

  private Map<String, String> written(String page) {
    Map<String, String> form = form(officer, page);
    form.put("version", "0");
    form.put("stage", "contacted");
    form.put("category", "S");
    form.put("words", "She wishes to go home <b>soon</b>");
    form.put("from", "10:00");
    form.put("until", "12:00");
    form.put("opening", "This is about the cooking gas");
    form.put(
        "next",
        LocalDateTime.now(IndianDay.ZONE).plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString());
    form.put("said", "Spoke to her");
    return form;
  }

  @Test
  void whoTakesTheCallWritesTheCaseAndNobodyElseSeesIt() {
    assertThat(officer.get(LANE).body()).contains("a woman is to call").doesNotContain("000981001");
    String page = taken();
    assertThat(page).matches("/console/sealed/\\d{9}");

    HttpResponse<String> kept = officer.post(page, written(page));
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body())
        .contains("She wishes to go home &lt;b&gt;soon&lt;/b&gt;", "Spoke to her", "cooking gas");
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    assertThat(other.get(LANE).body()).doesNotContain(page);
    for (String name : List.of("agent", "officer", "supervisor", "admin")) {
      Visitor staff = new Visitor(gateway::address).signedIn(name);
      assertThat(staff.get(LANE).statusCode()).as(name).isEqualTo(403);
      assertThat(staff.get(page).statusCode()).as(name).isEqualTo(403);
    }
  }

  @Test
  void whatCannotBeKeptStandsInTheFormWithWhatIsWrong() {
    String page = taken();
    Map<String, String> form = written(page);
    form.put("next", "2020-01-01T10:00");
    HttpResponse<String> past = officer.post(page, form);
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("Choose a day and time", "Spoke to her");

    form.putAll(Map.of("from", "99:99", "next", ""));
    assertThat(officer.post(page, form).body()).contains("both hours");
    Map<String, String> stale = written(page);
    stale.put("version", "7");
    HttpResponse<String> moved = officer.post(page, stale);
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("Spoke to her");
  }

  @Test
  void twoPeopleOpenIt() {
    String page = taken();
    String number = page.substring(page.lastIndexOf('/') + 1);
    officer.post(page, written(page));
    Map<String, String> ask = form(other, LANE);
    ask.putAll(Map.of("number", number, "why", "She rang me"));
    other.post(LANE + "/asks", ask);

    Map<String, String> letIn = form(officer, LANE);
    String asked = officer.get(LANE).body();
    assertThat(asked).contains("She rang me");
    Matcher actor = Pattern.compile("name=\"actor\" value=\"([^\"]*)\"").matcher(asked);
    assertThat(actor.find()).isTrue();
    letIn.putAll(Map.of("number", number, "actor", actor.group(1)));
    officer.post(LANE + "/let-in", letIn);
    assertThat(other.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void noTextGoesAndNoCallIsMadeWithoutAPhoneOfHers() {
    String page = taken();
    Map<String, String> form = form(officer, page);
    form.put("wanted", "no");
    assertThat(officer.post(page + "/texts", form).body()).contains("No text of any kind");
    form.put("wanted", "yes");
    assertThat(officer.post(page + "/texts", form).body()).contains("Texts may go");
    assertThat(officer.get(page).body()).contains("is not written down");
    assertThat(officer.post(page + "/call", form).statusCode()).isEqualTo(409);
  }
}
