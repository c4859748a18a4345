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

  /// A case that is nobody's: who may look is told that there is none.
  private static final String CASE = "/console/cases/104466727";

  private static final List<String> PAGES =
      List.of(
          "/console/cases",
          "/console/cases/new",
          CASE,
          CASE + "/recording",
          "/console/live?case=104466727&version=0",
          "/console/second-step");

  private static final List<String> FORMS =
      List.of(
          "/console/cases/find",
          "/console/cases/new",
          CASE + "/acts",
          CASE + "/notes",
          "/console/language");

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

        Tried by `RolesTest` as every role and as nobody, with a case that does not exist: *in* means that she is let in and is
        told so. What she sees of a page depends on her places besides.

        """);
    table.append("| | ").append(String.join(" | ", visitors.keySet())).append(" |\n");
    table.append("|---|").append("---|".repeat(visitors.size())).append('\n');
    PAGES.forEach(path -> row(table, "GET " + shown(path), visitors, one -> opened(one, path)));
    FORMS.forEach(path -> row(table, "POST " + shown(path), visitors, one -> sent(one, path)));
    return table.toString();
  }

  private static String shown(String path) {
    return path.replaceAll("\\?.*", "").replace("104466727", "{number}");
  }

  private static void row(
      StringBuilder table,
      String name,
      Map<String, Visitor> visitors,
      Function<Visitor, String> tried) {
    String cells = visitors.values().stream().map(tried).collect(Collectors.joining(" | "));
    table.append("| ").append(name).append(" | ").append(cells).append(" |\n");
  }

  private static String opened(Visitor visitor, String path) {
    return path.contains("/live") ? outcome(visitor.head(path)) : outcome(visitor.get(path));
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
