package org.pukar.callbacks.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.Stored;
import org.pukar.console.Visitor;
import org.pukar.text.Language;

/// The calls that we owe, at the desk: taken by one, ended by an outcome alone, and none of them
/// about what must not be known of.
class CallbackPagesTest extends GatewayTest {
  private static final String AT = "/console/callbacks";
  private static final Pattern ONE = Pattern.compile(AT + "/[0-9a-f-]{36}");
  private static final String WORKER = "+919000960001";

  private final Visitor agent = new Visitor(gateway::address);
  private final Visitor other = new Visitor(gateway::address);
  private final Stored stored = new Stored(gateway.servers());

  @BeforeEach
  void somebodyWaits() {
    gateway.forget();
    gateway.know(WORKER, Language.HINDI);
    gateway.dial(WORKER, "4", "1");
    agent.signedIn("agent");
    other.signedIn("officer");
  }

  private Map<String, String> form(Visitor visitor) {
    return new HashMap<>(Map.of("token", visitor.token("/console/second-step")));
  }

  private String count(String table, String where) throws SQLException {
    return stored.cells("SELECT count(*)::text FROM " + table + " WHERE " + where).getFirst();
  }

  private String first(Visitor visitor) {
    Matcher found = ONE.matcher(visitor.get(AT).body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private HttpResponse<String> end(Visitor visitor, String call, String ending) {
    Map<String, String> form = form(visitor);
    form.put("ending", ending);
    return visitor.post(call + "/ending", form);
  }

  @Test
  void whoWaitsIsShownWithoutHerNumberAndTakenByOne() throws SQLException {
    assertThat(agent.get(AT).body())
        .contains("Wants to talk", "हिन्दी", "+91•••••••001")
        .doesNotContain("9000960001");
    String call = first(agent);
    HttpResponse<String> page = agent.post(call, form(agent));
    assertThat(page.uri().getPath()).isEqualTo(call);
    assertThat(page.body())
        .contains("lang=\"hi\"", "नमस्ते", "This is Pukar", "+91•••••••001")
        .doesNotContain("9000960001");
    assertThat(agent.post(call, form(agent)).statusCode()).as("it is hers already").isEqualTo(200);
    assertThat(other.get(AT).body()).contains("Agent has it").doesNotContain(call);
    assertThat(other.post(call, form(other)).statusCode()).isEqualTo(409);
    assertThat(other.get(call).statusCode()).isEqualTo(404);
    assertThat(other.post(call + "/number", form(other)).body()).doesNotContain("9000960001");
    assertThat(end(other, call, "talked").statusCode()).isEqualTo(409);
    assertThat(count("audit", "deed = 'number' AND subject IN (SELECT id FROM callers)"))
        .isEqualTo("0");

    assertThat(agent.post(call + "/number", form(agent)).body()).contains("+919000960001");
    assertThat(count("audit", "deed = 'number' AND subject IN (SELECT id FROM callers)"))
        .isEqualTo("1");
  }

  @Test
  void aCallLeavesTheListByAnEndingAlone() {
    String call = first(agent);
    agent.post(call, form(agent));
    assertThat(end(agent, call, "perhaps").statusCode()).isEqualTo(422);
    assertThat(end(agent, call, "no-answer").body())
        .contains("She is called again", "Tried once: No answer", "after ");
    agent.post(call, form(agent));
    assertThat(end(agent, call, "busy").body()).contains("Tried 2 times: Busy");
    agent.post(call, form(agent));
    assertThat(end(agent, call, "talked").body()).contains("Done. Thank you.");
    assertThat(agent.get(AT).body()).contains("Nobody waits for a call now.").doesNotContain(call);
    assertThat(end(agent, call, "talked").statusCode()).isEqualTo(409);
  }

  @Test
  void theNextOneIsGivenToOneOfManyWhoAsk() throws SQLException {
    List<Visitor> all =
        IntStream.range(0, 4)
            .mapToObj(n -> new Visitor(gateway::address).signedIn(n % 2 == 0 ? "agent" : "officer"))
            .toList();
    List<CompletableFuture<HttpResponse<String>>> asked =
        all.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> one.post(AT + "/next", form(one))))
            .toList();
    asked.forEach(CompletableFuture::join);
    assertThat(count("callback_tries", "true")).isEqualTo("1");
  }

  @Test
  void whoForgetsItHasItForAWhile() throws SQLException {
    String call = first(agent);
    agent.post(call, form(agent));
    stored.run("UPDATE callback_tries SET began_at = now() - interval '21 minutes'");
    assertThat(agent.get(call).statusCode()).isEqualTo(404);
    assertThat(other.post(call, form(other)).statusCode()).isEqualTo(200);
    assertThat(end(agent, call, "talked").statusCode()).as("another's").isEqualTo(409);
    assertThat(end(other, call, "talked").statusCode()).isEqualTo(200);
  }

  @Test
  void whatMustNotBeKnownOfIsNowhere() throws SQLException {
    gateway.forget();
    gateway.know(WORKER, Language.ENGLISH);
    gateway.dial(WORKER, "3", "1", "9", "2");
    String id = stored.cells("SELECT id::text FROM callbacks").getFirst();
    assertThat(agent.get(AT).body()).contains("Nobody waits").doesNotContain(id);
    assertThat(agent.post(AT + "/" + id, form(agent)).statusCode()).isEqualTo(409);
    assertThat(agent.post(AT + "/next", form(agent)).body()).contains("Nobody waits");
    assertThat(count("callback_tries", "true")).isEqualTo("0");
  }

  @Test
  void withoutAPhoneOfHersNobodyIsRung() {
    String call = first(agent);
    agent.post(call, form(agent));
    assertThat(agent.get(call).body()).doesNotContain("Ring us both");
    assertThat(agent.post(call + "/ring", form(agent)).statusCode()).isEqualTo(409);
    assertThat(agent.get(AT + "/not-an-id").statusCode()).isEqualTo(404);
  }
}
