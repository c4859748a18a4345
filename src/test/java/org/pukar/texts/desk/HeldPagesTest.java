package org.pukar.texts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.console.Visitor;
import org.pukar.text.Language;

/// Texts that cannot leave are seen by reason, and try again when somebody says so.
class HeldPagesTest extends GatewayTest {
  private static final String AT = "/console/texts";

  private final Visitor supervisor = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());

  @Test
  void whatIsHeldIsCountedByReasonAndTriesAgain() throws SQLException {
    supervisor.signedIn("supervisor");
    assertThat(supervisor.get(AT).body()).contains("No text is held back.");
    gateway.know("+919000920001", Language.HINDI);
    for (String once : new String[] {"a", "b", "c"}) {
      stored.run(
          """
          INSERT INTO outbox (id, caller_id, words, priority, link, why, state, once_key)
          SELECT gen_random_uuid(), id, '', 1, 'nowhere', '%s', 'aside', '%s'
          FROM callers LIMIT 1
          """
              .formatted(once.equals("c") ? "<other>" : "no-template", once));
    }
    assertThat(supervisor.get(AT).body())
        .contains("2 texts", "no-template", "1 text", "&lt;other&gt;", "nowhere")
        .doesNotContain("9000920001");

    Map<String, String> form =
        Map.of("token", supervisor.token(AT), "link", "nowhere", "why", "no-template");
    assertThat(supervisor.post(AT, form).body()).contains("2 texts try again", "&lt;other&gt;");
    assertThat(stored.cells("SELECT count(*)::text FROM outbox WHERE phase = 'aside'"))
        .containsExactly("1");
    Map<String, String> none = Map.of("token", supervisor.token(AT), "link", "x", "why", "y");
    assertThat(supervisor.post(AT, none).body()).doesNotContain("try again.");
    Visitor agent = new Visitor(gateway::address).signedIn("agent");
    assertThat(agent.get(AT).statusCode()).isEqualTo(403);
  }
}
