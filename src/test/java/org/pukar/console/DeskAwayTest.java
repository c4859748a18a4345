package org.pukar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.Gateway;
import org.pukar.Proxy;
import org.pukar.RealScript;
import org.pukar.embedded.TestServers;

/// PostgreSQL is away: the desk says so, and gives back what was typed.
class DeskAwayTest {
  private static Proxy proxy;
  private static Gateway gateway;

  private final Visitor visitor = new Visitor(path -> gateway.address(path));

  @BeforeAll
  static void start() throws IOException, SQLException {
    TestServers.Fresh servers = TestServers.fresh();
    proxy = Proxy.to(servers.applicationUrl());
    gateway =
        Gateway.start(
            RealScript.CONFIG,
            Map.of(
                "PUKAR_DATABASE_URL", proxy.instead(servers.applicationUrl()),
                "PUKAR_DATABASE_OWNER_URL", servers.ownerUrl(),
                "PUKAR_REDIS_URL", servers.redisUrl()));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    proxy.close();
  }

  private String filed(Map<String, String> form) {
    return visitor.post("/console/cases/new", form).uri().getPath();
  }

  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("token", visitor.token("/console/cases/new"));
    form.put("once", UUID.randomUUID().toString());
    form.put("phone", "9000000711");
    form.put("language", "hi");
    form.put("category", "W");
    form.put("place", "d358");
    form.put("words", "not paid");
    form.put("agreed", "yes");
    return form;
  }

  @Test
  void theDeskSaysSoAndGivesBackWhatWasTyped() throws IOException {
    visitor.signedIn("officer");
    String page = filed(form());
    Map<String, String> note = new HashMap<>();
    note.put("token", visitor.token(page));
    note.put("once", UUID.randomUUID().toString());
    note.put("note", "Rang the <contractor>");

    proxy.refuse();
    assertThat(visitor.get(page).statusCode()).isEqualTo(503);
    assertThat(visitor.get(page).body()).contains("We cannot do this now");
    HttpResponse<String> away = visitor.post(page + "/notes", note);
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body())
        .contains("We cannot do this now", "Rang the &lt;contractor&gt;</textarea>")
        .contains("action=\"" + page + "/notes\"");
    assertThat(Visitor.hidden(away, "once")).isEqualTo(note.get("once"));
    assertThat(Visitor.hidden(away, "token")).isEqualTo(note.get("token"));

    proxy.pass();
    assertThat(visitor.post(page + "/notes", note).body()).contains("Rang the &lt;contractor&gt;");
    assertThat(visitor.get(page).body().split("Rang the", -1)).as("once").hasSize(2);
  }
}
