package org.pukar.grievances.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.console.Visitor;
import org.pukar.csv.Csv;
import org.pukar.day.IndianDay;

/// What is counted, for whom, and how it reaches other programs.
class ReportPagesTest extends GatewayTest {
  private static final String REPORTS = "/console/reports";
  private static int days;

  private final Visitor visitor = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());

  @BeforeEach
  void fourComplaints() throws SQLException {
    gateway.forget();
    visitor.signedIn("officer");
    String settled = filed("W", "d358", 21);
    stored.run(
        "UPDATE grievances SET state = 'closed', state_since = filed_at + interval '30 hours' WHERE number = '"
            + settled
            + "'");
    for (String act : List.of("refuse", "confirm", "close")) {
      stored.run(
          "INSERT INTO case_acts (grievance_id, nth, act, state) SELECT id, %d, '%s', 'closed' FROM grievances WHERE number = '%s'"
              .formatted(90 + act.length(), act, settled));
    }
    String open = filed("W", "d358", 40);
    stored.run(
        "UPDATE grievances SET case_due = now() - interval '1 day' WHERE number = '" + open + "'");
    stored.run(
        "UPDATE case_tells SET told = 2 FROM grievances WHERE id = grievance_id AND number = '"
            + open
            + "'");
    String back = filed("D", "d358", 3);
    stored.run("UPDATE grievances SET state = 'withdrawn' WHERE number = '" + back + "'");
    filed("D", "d361", 2);
  }

  /// A complaint that staff wrote down, so many days ago.
  private String filed(String kind, String place, int ago) throws SQLException {
    Map<String, String> form = new HashMap<>();
    form.put("token", visitor.token("/console/cases/new"));
    form.put("once", UUID.randomUUID().toString());
    form.put("phone", "90000" + (10_000 + ago));
    form.put("language", "hi");
    form.put("category", kind);
    form.put("place", place);
    form.put("words", "=w");
    form.put("agreed", "yes");
    String path = visitor.post("/console/cases/new", form).uri().getPath();
    String number = path.substring(path.lastIndexOf('/') + 1);
    stored.run(
        "UPDATE grievances SET filed_at = now() - interval '%d days', state_since = now() - interval '%d days', case_due = now() + interval '1 day' WHERE number = '%s'"
            .formatted(ago, ago, number));
    return number;
  }

  /// Days of which nobody asked before: what was counted is remembered for a while.
  private static String query() {
    LocalDate today = IndianDay.today(java.time.Clock.systemUTC());
    return "?period=own&from=" + today.minusDays(100 + days++) + "&to=" + today;
  }

  private List<List<String>> table(Visitor who) {
    HttpResponse<String> csv = who.get(REPORTS + "/cases.csv" + query());
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    return csv.body().substring(1).lines().map(line -> Csv.cells(line, ',', "csv", 1)).toList();
  }

  @Test
  void openOnesAreCountedAsWhatTheyAre() {
    List<List<String>> table = table(visitor);
    assertThat(table.getFirst())
        .containsExactly(
            "By",
            "Name",
            "Came in",
            "Settled",
            "Worker said settled",
            "Taken back",
            "Open",
            "Oldest open",
            "Half within",
            "9 of 10 within",
            "Past their day",
            "Told above",
            "Taken up again");
    assertThat(table.get(1))
        .containsExactly("All", "", "4", "1", "1", "1", "2", "40", "", "", "1", "1", "1");
    assertThat(table)
        .contains(
            List.of(
                "Matter", "Wages not paid", "2", "1", "1", "0", "1", "40", "2", "", "1", "1", "1"))
        .anySatisfy(row -> assertThat(row).startsWith("District", "Kalahandi, Odisha", "3"));
  }

  @Test
  void thePageTellsItInWordsAndNumbersLeadToCases() {
    String page = visitor.get(REPORTS + query()).body();
    assertThat(page)
        .contains("less than half are settled", "the oldest for 40 days", "50%")
        .contains("/console/cases?view=due&amp;matter=W&amp;place=d358");
    assertThat(visitor.get("/console/cases?view=due&matter=W&place=d358").body()).contains("c-");
  }

  @Test
  void whoMayNotReadCasesSeesCountsAlone() {
    Visitor official = new Visitor(gateway::address).signedIn("official");
    assertThat(official.get(REPORTS + query()).body())
        .contains("Kalahandi")
        .doesNotContain("/console/cases?view");
    Visitor agent = new Visitor(gateway::address).signedIn("agent");
    assertThat(agent.get(REPORTS).statusCode()).isEqualTo(403);
    assertThat(agent.get(REPORTS + "/cases.csv").statusCode()).isEqualTo(403);
  }

  @Test
  void othersPlacesAreNotCounted() throws SQLException {
    stored.run(
        "UPDATE access_keys SET places = '{d361}' FROM accounts WHERE accounts.id = access_keys.id AND name = 'supervisor'");
    try {
      Visitor district = new Visitor(gateway::address).signedIn("supervisor");
      assertThat(table(district).get(1)).startsWith("All", "", "1", "0");
    } finally {
      stored.run(
          "UPDATE access_keys SET places = (SELECT places FROM access_keys JOIN accounts USING (id) WHERE name = 'officer') FROM accounts WHERE accounts.id = access_keys.id AND name = 'supervisor'");
    }
  }

  @Test
  void whatAreNoDaysIsToldAndKept() {
    HttpResponse<String> page =
        visitor.get(REPORTS + "?period=own&from=2026-13-01&to=%22%3E%3Cscript%3E");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Choose two days", "value=\"2026-13-01\"")
        .doesNotContain("\"><script>");
  }
}
