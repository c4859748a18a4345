package org.pukar.grievances.cases.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;

/// Staff add evidence to a case: `POST /api/v1/cases/<number>/evidence`, with what somebody stated
/// or one of the worker's recordings. Threads share it.
public final class EvidenceApi {
  private static final String RECORDING = "recording";

  private final Evidence evidence;
  private final Function<RoutingContext, Doer> doers;
  private final Staff desk;

  /// @param doers who asks, once she was let in
  public EvidenceApi(Evidence evidence, Function<RoutingContext, Doer> doers, Staff desk) {
    this.evidence = evidence;
    this.doers = doers;
    this.desk = desk;
  }

  public void mount(Router router) {
    router
        .post(CaseApi.AT + "/:number/evidence")
        .handler(desk.guard())
        .handler(c -> Body.json(c, CaseApi.LONGEST, body -> add(c, body)));
  }

  private void add(RoutingContext context, JsonObject body) {
    String statement = Body.text(body, "statement");
    String id = Body.text(body, RECORDING);
    Optional<UUID> recording = recording(id);
    if (!id.isEmpty() && recording.isEmpty()) {
      Problem.unreadable(RECORDING).send(context);
    } else if (statement.isEmpty() && recording.isEmpty()) {
      Problem.unreadable("statement").send(context);
    } else {
      CaseApi.once(context, key -> add(context, statement, recording, key));
    }
  }

  private static Optional<UUID> recording(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void add(RoutingContext context, String statement, Optional<UUID> recording, String key) {
    Doer doer = doers.apply(context);
    String number = CaseApi.number(context);
    String once = key + ":" + doer.actor().map(Object::toString).orElse("") + ":" + number;
    desk.run(
        context,
        () -> evidence.attach(doer, number, statement, recording, once),
        acted -> {
          if (acted instanceof Acted.Lacking) {
            Problem.unreadable(RECORDING).send(context);
          } else {
            CaseApi.answer(context, acted);
          }
        });
  }
}
