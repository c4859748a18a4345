package org.pukar.jobs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.console.Visitor;
import org.pukar.text.Language;

/// The open jobs of one's places, and who wants to be called about them.
class JobPagesTest extends GatewayTest {
  private static final String AT = "/console/jobs";
  private static final String WORKER = "+919000930001";

  private final Visitor agent = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());
  private String job = "";

  @BeforeEach
  void somebodyWantsAJob() throws SQLException {
    gateway.forget();
    gateway.know(WORKER, Language.HINDI);
    job = cell("SELECT id::text FROM jobs WHERE state = 'open' ORDER BY starts_on, id LIMIT 1");
    stored.run(
        "INSERT INTO interests (caller_id, job_id, once_key) SELECT id, '%s', 'k' FROM callers"
            .formatted(job));
    agent.signedIn("agent");
  }

  private String cell(String query) throws SQLException {
    return stored.cells(query).getFirst();
  }

  private HttpResponse<String> act(String deed) throws SQLException {
    return agent.post(
        AT + "/" + job + "/" + deed,
        Map.of(
            "token", agent.token("/console/second-step"),
            "caller", cell("SELECT id::text FROM callers")));
  }

  private String written(String deed) throws SQLException {
    return cell(
        "SELECT count(*)::text FROM audit WHERE subject IN (SELECT id FROM callers) AND deed = '%s'"
            .formatted(deed));
  }

  @Test
  void whoWantsAJobIsCalledAndThatIsWrittenDown() throws SQLException {
    assertThat(agent.get(AT).body()).contains(AT + "/" + job);
    assertThat(agent.get(AT + "/" + job).body())
        .contains("+91•••••••001", "हिन्दी", "I called")
        .doesNotContain("9000930001");
    assertThat(act("number").body()).contains(WORKER);
    assertThat(written("number")).isEqualTo("1");
    assertThat(act("called").body()).contains("Called").doesNotContain("I called");
    assertThat(act("called").statusCode()).isEqualTo(200);
    assertThat(written("called")).as("once").isEqualTo("1");
  }

  @Test
  void jobsOfOtherPlacesAreNotHers() throws SQLException {
    String district = cell("SELECT district FROM jobs WHERE id = '%s'".formatted(job));
    String other = district.equals("d358") ? "d361" : "d358";
    stored.run(
        "UPDATE access_keys SET places = '{%s}' FROM accounts WHERE accounts.id = access_keys.id AND name = 'agent'"
            .formatted(other));
    try {
      assertThat(agent.get(AT).body()).doesNotContain(AT + "/" + job);
      assertThat(agent.get(AT + "/" + job).statusCode()).isEqualTo(404);
      assertThat(act("number").statusCode()).isEqualTo(404);
      act("called");
      assertThat(written("number") + written("called")).isEqualTo("00");
    } finally {
      stored.run(
          """
          UPDATE access_keys SET places = (
              SELECT places FROM access_keys JOIN accounts USING (id) WHERE name = 'officer')
          FROM accounts WHERE accounts.id = access_keys.id AND name = 'agent'
          """);
    }
  }

  @Test
  void whatIsNoJobIsNone() {
    assertThat(agent.get(AT + "/nothing").statusCode()).isEqualTo(404);
    Visitor employer = new Visitor(gateway::address).signedIn("employer");
    assertThat(employer.get(AT).statusCode()).isEqualTo(403);
  }
}
