package org.pukar.channel.sms.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Fields;
import org.pukar.http.Body;
import org.pukar.http.Problem;

/// A request that says it is Twilio's. For the event loop that it came on.
record Signed(RoutingContext context, TwilioSignature signature) {

  /// Hands its fields on if Twilio made it; else it is answered here: 403.
  void read(Handler<Fields> next) {
    HttpServerRequest request = context.request();
    if (given().isEmpty()) {
      refuse();
    } else if (request.method().equals(HttpMethod.GET)) {
      pass(signature.isOfForm(request.uri(), Map.of(), given()), new Fields(_ -> ""), next);
    } else if (isJson()) {
      Body.read(context, body -> json(body, next));
    } else {
      Body.form(
          context,
          form ->
              pass(signature.isOfForm(request.uri(), form.all(), given()), Fields.of(form), next));
    }
  }

  private void json(Buffer body, Handler<Fields> next) {
    HttpServerRequest request = context.request();
    String query = Optional.ofNullable(request.query()).orElse("");
    if (!signature.isOfBody(request.uri(), query, body.getBytes(), given())) {
      refuse();
      return;
    }
    JsonNode object = Answers.json(body.toString());
    if (object.isObject()) {
      pass(true, new Fields(name -> Answers.text(object, name)), next);
    } else {
      Problem.of(400, "The body must be a JSON object.").send(context);
    }
  }

  /// What we put into the callback's address comes back in its query.
  private void pass(boolean isGenuine, Fields body, Handler<Fields> next) {
    if (isGenuine) {
      next.handle(body.or(Fields.ofQuery(context.request().query())));
    } else {
      refuse();
    }
  }

  private void refuse() {
    Problem.of(403, "The signature is missing or wrong.").send(context);
  }

  private String given() {
    return Optional.ofNullable(context.request().getHeader("X-Twilio-Signature")).orElse("");
  }

  private boolean isJson() {
    String type = Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
    return type.toLowerCase(Locale.ROOT).strip().startsWith("application/json");
  }
}
