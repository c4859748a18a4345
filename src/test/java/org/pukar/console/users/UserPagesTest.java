package org.pukar.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.console.Visitor;

/// Accounts are given, changed and taken away by who runs the house, within her places, and
/// somebody always does.
class UserPagesTest extends GatewayTest {
  private static final String USERS = "/console/users";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Visitor admin = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());

  @BeforeEach
  void sheIsIn() {
    admin.signedIn("admin");
  }

  private Map<String, String> draft(String name) {
    Map<String, String> form = new HashMap<>();
    form.put("token", admin.token(USERS));
    form.put("name", name);
    form.put("shown", "Asha <b>");
    form.put("office", "Block office");
    form.put("language", "en");
    form.put("role-agent", "1");
    form.put("places", "Kalahandi, Odisha\nd361");
    return form;
  }

  private static String name() {
    return "user" + COUNT.incrementAndGet();
  }

  private String link(HttpResponse<String> page) {
    Matcher link = Pattern.compile("/console/invited/[\\w-]+").matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private String page(String name) throws SQLException {
    return USERS
        + "/"
        + stored.cells("SELECT id::text FROM accounts WHERE name = '" + name + "'").getFirst();
  }

  /// Somebody who was invited and chose her password.
  private Visitor invited(String name) {
    String link = link(admin.post(USERS, draft(name)));
    Visitor her = new Visitor(gateway::address);
    her.post(link, Map.of("password", "demo-" + name + "-long", "again", "demo-" + name + "-long"));
    signIn(her, name);
    return her;
  }

  private static void signIn(Visitor her, String name) {
    her.get("/console/signin");
    her.post(
        "/console/signin",
        Map.of("name", name, "password", "demo-" + name + "-long", "to", "/console"));
  }

  private HttpResponse<String> deed(String page, String deed) {
    return admin.post(page + "/deeds", Map.of("token", admin.token(USERS), "deed", deed));
  }

  @Test
  void somebodyIsInvitedAndComesIn() throws SQLException {
    String name = name();
    Visitor her = invited(name);
    assertThat(her.get("/console/cases").statusCode()).isEqualTo(200);
    assertThat(admin.get(USERS).body())
        .contains("Asha &lt;b&gt;", name, "Kalahandi, Odisha", "May come in")
        .doesNotContain("/console/invited/");
    assertThat(stored.cells("SELECT deed FROM audit WHERE subject::text = '" + id(name) + "'"))
        .containsExactly("invited");
  }

  private String id(String name) throws SQLException {
    return page(name).substring(USERS.length() + 1);
  }

  @Test
  void whatSheMayDoIsChangedAndHoldsAtOnce() throws SQLException {
    String name = name();
    Visitor her = invited(name);
    Map<String, String> form = draft(name);
    form.remove("role-agent");
    form.put("role-official", "1");
    form.put("places", "Odisha");
    assertThat(admin.post(page(name), form).body()).contains("It holds from her next page on");
    assertThat(her.get("/console/cases").statusCode()).isEqualTo(403);
    assertThat(her.get("/console/reports").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsSuspendedIsOutUntilSheIsLetIn() throws SQLException {
    String name = name();
    Visitor her = invited(name);
    assertThat(deed(page(name), "suspend").body()).contains("She is out", "Let her in again");
    assertThat(her.get("/console/cases").uri().getPath()).isEqualTo("/console/signin");
    signIn(her, name);
    assertThat(her.get("/console/cases").uri().getPath()).isEqualTo("/console/signin");
    assertThat(deed(page(name), "restore").statusCode()).isEqualTo(200);
    signIn(her, name);
    assertThat(her.get("/console/cases").uri().getPath()).isEqualTo("/console/cases");
    assertThat(deed(page(name), "end-visits").statusCode()).isEqualTo(200);
    assertThat(her.get("/console/cases").uri().getPath()).isEqualTo("/console/signin");
  }

  @Test
  void whoForgotHerPasswordChoosesAnother() throws SQLException {
    String name = name();
    invited(name);
    String link = link(deed(page(name), "invite"));
    Visitor her = new Visitor(gateway::address);
    her.post(link, Map.of("password", "another password", "again", "another password"));
    signIn(her, name);
    assertThat(her.get("/console/cases").uri().getPath())
        .as("the old one")
        .isEqualTo("/console/signin");
    her.post("/console/signin", Map.of("name", name, "password", "another password"));
    assertThat(her.get("/console/cases").uri().getPath()).isEqualTo("/console/cases");
  }

  @Test
  void theCodesOfALostPhoneAreForgotten() throws SQLException {
    String name = name();
    invited(name);
    stored.run("UPDATE accounts SET secret = '\\x01' WHERE name = '" + name + "'");
    assertThat(deed(page(name), "reset-step").body()).contains("she sets the codes up anew");
    assertThat(
            stored.cells("SELECT (secret IS NULL)::text FROM accounts WHERE name = '" + name + "'"))
        .containsExactly("true");
  }

  @Test
  void somebodyAlwaysRunsTheHouse() throws SQLException {
    Map<String, String> form = draft("admin");
    form.put("places", "Odisha");
    assertThat(admin.post(page("admin"), form).body()).contains("Nobody else runs the house");
    assertThat(deed(page("admin"), "suspend").body()).contains("Nobody else runs the house");
    assertThat(admin.get(USERS).statusCode()).isEqualTo(200);
  }

  @Test
  void placesThatAreNotHersAreNotGivenNorChanged() throws SQLException {
    String name = name();
    Map<String, String> form = draft(name);
    form.remove("role-agent");
    form.put("role-admin", "1");
    String link = link(admin.post(USERS, form));
    Visitor district = new Visitor(gateway::address);
    district.post(link, Map.of("password", "demo-long-enough", "again", "demo-long-enough"));
    district.post("/console/signin", Map.of("name", name, "password", "demo-long-enough"));
    Map<String, String> theirs = draft(name());
    theirs.put("token", district.token(USERS));
    assertThat(district.post(USERS, theirs).body()).contains("/console/invited/");
    theirs.put("places", "Kerala");
    theirs.put("name", name());
    assertThat(district.post(USERS, theirs).body()).contains("“Kerala” is no place of yours");
    assertThat(district.get(page("officer")).body()).contains("She has places that are not yours");
    Map<String, String> deed = Map.of("token", district.token(USERS), "deed", "suspend");
    assertThat(district.post(page("officer") + "/deeds", deed).statusCode()).isEqualTo(404);
    assertThat(district.post(page("officer"), theirs).statusCode()).isEqualTo(404);
    assertThat(deed(page(name), "suspend").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "name, a b, A name has 2 to 40 letters",
    "name, <script>, A name has 2 to 40 letters",
    "name, officer, Somebody has that name already",
    "shown, '', Write what colleagues call her",
    "office, 1234567890123456789012345, An office has up to 24 letters",
    "places, '', Write at least one place",
    "places, Nowhere, “Nowhere” is no place of yours",
    "places, '''; DROP TABLE accounts', is no place of yours"
  })
  void whatIsWrongIsToldAndStaysInTheForm(String field, String typed, String told) {
    Map<String, String> form = draft(name());
    form.put(field, typed);
    HttpResponse<String> page = admin.post(USERS, form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(told)
        .doesNotContain("<script>")
        .contains("Kalahandi".substring(0, field.equals("places") ? 0 : 9));
  }

  @Test
  void othersSeeNothingOfIt() {
    Visitor supervisor = new Visitor(gateway::address).signedIn("supervisor");
    assertThat(supervisor.get(USERS).statusCode()).isEqualTo(403);
    assertThat(admin.get(USERS + "/x").statusCode()).isEqualTo(404);
  }
}
