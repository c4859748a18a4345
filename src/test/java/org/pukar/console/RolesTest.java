package org.pukar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;

/// Every page and form of the desk, tried as every role and as nobody: the table in `docs/roles.md`
/// says who may do what. `-Droles.update=true` writes it anew, for somebody to review.
class RolesTest extends GatewayTest {
  private static final Path TABLE = Path.of("docs", "roles.md");
  private static final List<String> ROLES =
      List.of(
          "agent", "officer", "supervisor", "sealed", "champion", "official", "employer", "admin");

  /// What stands open, or leads in: no role is asked for there. Signing out is tried elsewhere: it
  /// would end the visit that tries the next.
  private static final List<String> OPEN =
      List.of("/console", "/console/signin", "/console/signout", "/console/invited/:token");

  /// Things that are nobody's: who may look is told that there are none.
  private static final Map<String, String> NOBODYS =
      Map.of(":number", "104466727", ":id", "00000000-0000-4000-8000-000000000001");

  @Test
  void whoMayDoWhatIsWrittenDown() throws IOException {
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    visitors.put("nobody", new Visitor(gateway::address));
    ROLES.forEach(role -> visitors.put(role, new Visitor(gateway::address).signedIn(role)));

    String table = table(visitors);
    if (Boolean.getBoolean("roles.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(table).isEqualTo(Files.readString(TABLE));
  }

  private static String table(Map<String, Visitor> visitors) {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        # Who may do what at the desk

        Tried by `RolesTest` as every role and as nobody, with cases and things that do not exist: *in* means that she is let in and is
        told so. What she sees of a page depends on her places besides.

        """);
    table.append("| | ").append(String.join(" | ", visitors.keySet())).append(" |\n");
    table.append("|---|").append("---|".repeat(visitors.size())).append('\n');
    doors().forEach(door -> row(table, door, visitors));
    return table.toString();
  }

  /// Every page and form that there is, whoever wrote it.
  private static List<String> doors() {
    return gateway.doors().stream()
        .filter(door -> door.contains(" /console"))
        .filter(door -> !OPEN.contains(path(door)) && !path(door).startsWith("/console/signin/"))
        .toList();
  }

  private static String path(String door) {
    return door.substring(door.indexOf(' ') + 1);
  }

  private static void row(StringBuilder table, String door, Map<String, Visitor> visitors) {
    String path =
        NOBODYS.entrySet().stream()
            .reduce(
                path(door), (so, one) -> so.replace(one.getKey(), one.getValue()), (one, _) -> one);
    assertThat(path).as("a thing that is nobody's").doesNotContain(":");
    Function<Visitor, String> tried =
        door.startsWith("GET") ? one -> opened(one, path) : one -> sent(one, path);
    String cells = visitors.values().stream().map(tried).collect(Collectors.joining(" | "));
    table.append("| ").append(door).append(" | ").append(cells).append(" |\n");
  }

  /// A stream of news goes on without end.
  private static String opened(Visitor visitor, String path) {
    return outcome(
        path.endsWith("/live")
            ? visitor.head(path + "?case=104466727&version=0")
            : visitor.get(path));
  }

  private static String sent(Visitor visitor, String path) {
    String token = Visitor.hidden(visitor.get("/console/second-step"), "token");
    return outcome(visitor.post(path, Map.of("token", token, "note", "x", "once", "1")));
  }

  private static String outcome(HttpResponse<?> answer) {
    if (answer.uri().getPath().equals("/console/signin") || answer.statusCode() == 401) {
      return "signs in";
    }
    return answer.statusCode() == 403 ? "-" : "in";
  }
}
