package org.pukar.workers.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.callers.Callers;
import org.pukar.console.Visitor;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.workers.Registration;
import org.pukar.workers.Workers;

/// A worker is found by phone by those whose places are hers, and each look is written down.
class WorkerPagesTest extends GatewayTest {
  private static final String AT = "/console/workers";
  private static final String WORKER = "+919000940001";
  private static final String STRANGER = "+919000940002";

  private final Visitor agent = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());

  @BeforeEach
  void aWorker() {
    gateway.forget();
    gateway.know(WORKER, Language.ODIA);
    gateway.know(STRANGER, Language.HINDI);
    try (Database database = gateway.servers().database(1)) {
      Keys keys = Keys.read(Path.of("src/test/resources/keys.json"));
      Callers callers = new Callers(database, keys, UUID::randomUUID);
      new Workers(database, callers, UUID::randomUUID)
          .register(
              new PhoneNumber(WORKER),
              new Registration("ରମେଶ <b>", "mason", "d358", "d557", Language.ODIA),
              UUID.randomUUID().toString());
    }
    agent.signedIn("agent");
  }

  private HttpResponse<String> find(Visitor visitor, String phone) {
    return visitor.post(AT, Map.of("token", visitor.token(AT), "phone", phone));
  }

  private String count(String table, String where) throws SQLException {
    return stored.cells("SELECT count(*)::text FROM " + table + " WHERE " + where).getFirst();
  }

  @Test
  void sheIsFoundByHerPhoneAndTheLookIsWrittenDown() throws SQLException {
    HttpResponse<String> page = find(agent, "90009 40001");
    assertThat(page.uri().getPath()).matches(AT + "/[0-9a-f-]{36}");
    assertThat(page.body())
        .contains("ରମେଶ &lt;b&gt;", "Kalahandi, Odisha", "+91•••••••001", "Demo desk")
        .contains("nothing beyond being helped", "perhaps used by others too")
        .doesNotContain("9000940001");
    assertThat(count("worker_looks", "office = 'Demo desk'")).isEqualTo("1");
    assertThat(count("audit", "deed = 'read' AND subject IN (SELECT id FROM callers)"))
        .isEqualTo("1");

    String number = page.uri().getPath() + "/number";
    assertThat(agent.post(number, Map.of("token", agent.token(AT))).body()).contains(WORKER);
    assertThat(count("audit", "deed = 'number' AND subject IN (SELECT id FROM callers)"))
        .isEqualTo("1");
  }

  @Test
  void whoIsNotHersIsNobody() throws SQLException {
    assertThat(find(agent, STRANGER).statusCode()).as("has no record, no case").isEqualTo(404);
    assertThat(find(agent, "9000940009").statusCode()).isEqualTo(404);
    assertThat(find(agent, "12").statusCode()).isEqualTo(422);
    String path = find(agent, WORKER).uri().getPath();
    stored.run(
        "UPDATE access_keys SET places = '{d361}' FROM accounts WHERE accounts.id = access_keys.id AND name = 'supervisor'");
    try {
      Visitor district = new Visitor(gateway::address).signedIn("supervisor");
      assertThat(find(district, WORKER).statusCode()).isEqualTo(404);
      assertThat(district.get(path).statusCode()).isEqualTo(404);
      assertThat(count("worker_looks", "true")).as("only the agent's").isEqualTo("1");
    } finally {
      stored.run(
          "UPDATE access_keys SET places = (SELECT places FROM access_keys JOIN accounts USING (id) WHERE name = 'officer') FROM accounts WHERE accounts.id = access_keys.id AND name = 'supervisor'");
    }
    assertThat(agent.get(AT + "/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void whoHasACaseIsKnownToThoseWhoMaySeeIt() {
    gateway.know(STRANGER, Language.ENGLISH);
    gateway.dial(STRANGER, "3", "1", "1", "not+paid", "kalahandi");
    HttpResponse<String> page = find(agent, STRANGER);
    assertThat(page.body()).contains("Nobody is registered on this phone", "Wages not paid");
    String number = page.body().replaceAll("(?s).*?/console/cases/(\\d{9}).*", "$1");
    assertThat(agent.get("/console/cases/" + number).body()).contains(page.uri().getPath());
  }
}
