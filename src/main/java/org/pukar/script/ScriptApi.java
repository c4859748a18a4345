package org.pukar.script;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.pukar.config.Secret;
import org.pukar.dialogue.lint.Finding;
import org.pukar.http.Bearer;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;

/// `POST /api/v1/admin/reload`: read dialogues and words again. Threads share it.
public final class ScriptApi {
  private final Scripts scripts;
  private final Staff staff;

  public ScriptApi(Scripts scripts, Secret adminKey, Tasks tasks) {
    this.scripts = scripts;
    this.staff = new Staff(new Bearer(adminKey), tasks);
  }

  public void mount(Router router) {
    router.post("/api/v1/admin/reload").handler(staff.guard()).handler(this::reload);
  }

  private void reload(RoutingContext context) {
    staff.run(context, scripts::reload, came -> send(context, came));
  }

  private static void send(RoutingContext context, Reloaded reloaded) {
    switch (reloaded) {
      case Reloaded.Now(String version) ->
          context
              .response()
              .putHeader("Content-Type", "application/json")
              .end(new JsonObject().put("version", version).encode());
      case Reloaded.Refused(List<Finding> findings) ->
          new Problem(
                  422,
                  "The files are not fit to be spoken; the version before goes on serving.",
                  Map.of("findings", findings.stream().map(ScriptApi::json).toList()))
              .send(context);
    }
  }

  private static Map<String, Object> json(Finding finding) {
    return Map.of(
        "file", finding.line().file(),
        "line", finding.line().number(),
        "key", finding.key(),
        "fault", finding.fault());
  }
}
