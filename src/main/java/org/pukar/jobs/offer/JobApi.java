package org.pukar.jobs.offer;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.config.Secret;
import org.pukar.db.DatabaseAway;
import org.pukar.http.Bearer;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Tasks;
import org.pukar.jobs.Job;

/// Jobs for partners: `POST /api/v1/jobs`, `POST /api/v1/jobs/import`, `GET /api/v1/jobs/{id}`,
/// `POST /api/v1/jobs/{id}/filled`. Threads share it.
public final class JobApi {
  private static final String AT = "/api/v1/jobs";
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;

  /// Bytes that a job, or a table of them, may take.
  private static final int ONE = 16 * 1024;

  private static final int TABLE = 1024 * 1024;

  private final JobDesk desk;
  private final Bearer guard;
  private final Tasks tasks;

  public JobApi(JobDesk desk, Secret adminKey, Tasks tasks) {
    this.desk = desk;
    this.guard = new Bearer(adminKey);
    this.tasks = tasks;
  }

  public void mount(Router router) {
    router.post(AT).handler(guard).handler(this::post);
    router.post(AT + "/import").handler(guard).handler(this::importTable);
    router.get(AT + "/:id").handler(guard).handler(c -> ofJob(c, desk::find));
    router.post(AT + "/:id/filled").handler(guard).handler(c -> ofJob(c, desk::fill));
  }

  private void post(RoutingContext context) {
    read(
        context,
        "application/json",
        ONE,
        body ->
            fields(body)
                .ifPresentOrElse(
                    fields -> answer(context, () -> desk.post(fields, key(context))),
                    () ->
                        Problem.of(400, "The body must be a JSON object of plain values.")
                            .send(context)));
  }

  private void importTable(RoutingContext context) {
    read(
        context,
        "text/csv",
        TABLE,
        body -> answer(context, () -> desk.importTable(body.toString(), key(context))));
  }

  /// Hands a body of that type on; any other one, and a key that is too long, is refused.
  private static void read(RoutingContext context, String type, int limit, Handler<Buffer> next) {
    if (key(context).length() > LONGEST_KEY) {
      Problem.field(KEY, "The key is longer than " + LONGEST_KEY + " letters.").send(context);
    } else if (Body.isOf(context, type)) {
      Body.read(context, limit, next);
    }
  }

  private static String key(RoutingContext context) {
    return Optional.ofNullable(context.request().getHeader(KEY)).orElse("").strip();
  }

  /// The members as texts; empty if it is no object, or one with others inside.
  private static Optional<Map<String, String>> fields(Buffer body) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (var member : new JsonObject(body).getMap().entrySet()) {
        switch (member.getValue()) {
          case null -> {}
          case String text -> fields.put(member.getKey(), text);
          case Number number -> fields.put(member.getKey(), number.toString());
          case Boolean yes -> fields.put(member.getKey(), yes.toString());
          default -> {
            return Optional.empty();
          }
        }
      }
      return Optional.of(fields);
    } catch (DecodeException | ClassCastException _) {
      return Optional.empty();
    }
  }

  private void ofJob(RoutingContext context, Function<UUID, Optional<Job>> deed) {
    Optional<UUID> id = Optional.ofNullable(context.pathParam("id")).flatMap(JobApi::id);
    answer(
        context,
        () ->
            id.flatMap(deed)
                .map(desk::counted)
                .orElseGet(() -> Reply.not(404, "There is no such job.")));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void answer(RoutingContext context, Supplier<Reply> work) {
    tasks
        .run(context.vertx().getOrCreateContext(), () -> orAway(work), Reply::away, Reply::away)
        .onSuccess(reply -> send(context, reply));
  }

  private static Reply orAway(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (DatabaseAway e) {
      return Reply.away();
    }
  }

  private static void send(RoutingContext context, Reply reply) {
    switch (reply) {
      case Reply.Not(Problem problem) -> problem.send(context);
      case Reply.Done(int status, Map<String, Object> body) -> {
        if (status == 201) {
          context.response().putHeader("Location", AT + "/" + body.get("id"));
        }
        context
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "application/json")
            .putHeader("Cache-Control", "no-store")
            .end(new JsonObject(body).encode());
      }
    }
  }
}
