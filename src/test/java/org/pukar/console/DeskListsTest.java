package org.pukar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;

/// Lists that are narrowed down, kept and given away at once; texts to the worker; two desks.
class DeskListsTest extends GatewayTest {
  private static final String CASES = "/console/cases";

  private final Visitor visitor = new Visitor(gateway::address);
  private String wages = "";
  private String papers = "";

  @BeforeEach
  void twoComplaints() {
    visitor.signedIn("officer");
    wages = filed("W", "9000000701");
    papers = filed("D", "9000000702");
  }

  /// The number of a complaint that staff write down in Kalahandi.
  private String filed(String kind, String phone) {
    Map<String, String> form = form(CASES + "/new");
    form.put("phone", phone);
    form.put("language", "hi");
    form.put("category", kind);
    form.put("place", "d358");
    form.put("words", "w");
    form.put("agreed", "yes");
    String path = visitor.post(CASES + "/new", form).uri().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Map<String, String> form(String page) {
    Map<String, String> form = new HashMap<>();
    form.put("token", visitor.token(page));
    form.put("once", UUID.randomUUID().toString());
    return form;
  }

  private String list(String query) {
    return visitor.get(CASES + "?" + query).body();
  }

  private static List<?> cells(String sql) throws SQLException {
    return new Stored(gateway.servers()).cells(sql);
  }

  @Test
  void aListIsNarrowedDownByMatterAndPlace() {
    assertThat(list("view=due")).contains("c-" + wages, "c-" + papers);
    assertThat(list("view=due&matter=W")).contains("c-" + wages).doesNotContain("c-" + papers);
    assertThat(list("view=unowned&matter=D&place=Kalahandi"))
        .contains("c-" + papers)
        .doesNotContain("c-" + wages);
    assertThat(list("view=due&place=Ernakulam")).doesNotContain("c-" + wages);
    assertThat(list("view=late")).doesNotContain("c-" + wages);
  }

  @Test
  void whatIsLateIsInItsList() throws SQLException {
    new Stored(gateway.servers())
        .run(
            "UPDATE grievances SET case_due = now() - interval '1 hour' WHERE number = '"
                + wages
                + "'");
    assertThat(list("view=late")).contains("c-" + wages).doesNotContain("c-" + papers);
  }

  @Test
  void aWrongAddressShowsTheUsualList() {
    assertThat(list("view=%00&matter=' OR 1=1&after=x".replace(" ", "%20").replace("'", "%27")))
        .contains("Complaints");
    assertThat(visitor.get(CASES + "?view=due&place=" + "x".repeat(500)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aListIsKeptUnderANameAndDroppedAgain() {
    Map<String, String> form = form(CASES);
    form.put("name", "<b>Wages</b> of mine");
    form.put("query", "view=unowned&matter=W&place=Kalahandi&after=junk");
    String kept = visitor.post(CASES + "/views", form).body();
    assertThat(kept)
        .contains("&lt;b>Wages&lt;/b> of mine")
        .contains("view=unowned&amp;matter=W&amp;place=Kalahandi");
    assertThat(new Visitor(gateway::address).signedIn("supervisor").get(CASES).body())
        .as("hers alone")
        .doesNotContain("of mine");

    form.put("drop", "1");
    assertThat(visitor.post(CASES + "/views", form).body()).doesNotContain("of mine");
  }

  @Test
  void manyAreGivenAtOnceAndWhatMovedOnIsLeft() throws SQLException {
    String owner = cells("SELECT id FROM accounts WHERE name = 'officer'").getFirst().toString();
    String token = visitor.token(CASES);
    String chosen =
        "case=%s%%3A0&case=%s%%3A7&owner=%s&once=%s&query=view%%3Dunowned&token=%s"
            .formatted(wages, papers, owner, UUID.randomUUID(), token);

    HttpResponse<String> given = visitor.postRaw(CASES + "/bulk", chosen);

    assertThat(given.body())
        .contains("One case given. One had moved on")
        .contains("c-" + papers)
        .doesNotContain("c-" + wages);
    assertThat(list("view=mine")).contains("c-" + wages);
  }

  @Test
  void whoMayNotGiveIsNotAskedTo() {
    String page = new Visitor(gateway::address).signedIn("agent").get(CASES).body();
    assertThat(page).doesNotContain("bulk-owner");
  }

  @Test
  void aTextGoesToTheWorkerInHerLanguageOnce() throws SQLException {
    String page = CASES + "/" + wages;
    assertThat(visitor.get(page).body()).contains("मिस कॉल दें");
    Map<String, String> form = form(page);
    form.put("reply", "tried");

    String sent = visitor.post(page + "/texts", form).body();
    visitor.post(page + "/texts", form);

    assertThat(sent).contains("sent her a text");
    assertThat(
            cells(
                    "SELECT count(*) FROM case_acts JOIN grievances ON grievance_id = id WHERE act = 'text' AND number = '"
                        + wages
                        + "'")
                .getFirst()
                .toString())
        .isEqualTo("1");
    assertThat(
            cells("SELECT count(*) FROM outbox WHERE once_key LIKE 'reply:%'")
                .getFirst()
                .toString())
        .isNotEqualTo("0");
    form.put("once", "other");
    form.put("reply", "'; DROP TABLE outbox");
    assertThat(visitor.post(page + "/texts", form).statusCode()).isEqualTo(422);
  }

  @Test
  void anotherDeskIsAskedAndAskedNoMore() {
    String page = CASES + "/" + wages;
    Map<String, String> form = form(page);
    form.put("deed", "offer");
    form.put("desk", "s32");
    assertThat(visitor.post(page + "/desks", form).body())
        .contains("is asked to take it over")
        .contains("asked another desk to take it over");
    form.put("deed", "keep");
    form.put("once", "k" + wages);
    assertThat(visitor.post(page + "/desks", form).body())
        .doesNotContain("is asked to take it over");
  }

  @Test
  void otherComplaintsFromTheSamePhoneStandBesideIt() {
    String second = filed("D", "9000000701");
    Matcher linked =
        Pattern.compile("href=\"/console/cases/" + wages + "\"")
            .matcher(visitor.get(CASES + "/" + second).body());
    assertThat(linked.find()).isTrue();
  }
}
