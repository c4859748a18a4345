package org.pukar.channel.sms.plivo;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pukar.channel.sms.Fields;
import org.pukar.http.Body;
import org.pukar.http.Problem;

/// A request that says it is Plivo's. For the event loop that it came on.
record Signed(RoutingContext context, PlivoSignature signature) {
  /// Signed for our main account, and for the account that owns the number.
  private static final List<String> SIGNATURES =
      List.of("X-Plivo-Signature-MA-V3", "X-Plivo-Signature-V3");

  private static final String NONCE = "X-Plivo-Signature-V3-Nonce";

  /// Hands its fields on if Plivo made it; else it is answered here: 403.
  void read(Handler<Fields> next) {
    HttpServerRequest request = context.request();
    if (given().isEmpty()) {
      refuse();
    } else if (request.method().equals(HttpMethod.GET)) {
      pass(Map.of(), new Fields(_ -> ""), next);
    } else {
      Body.form(context, form -> pass(form.all(), Fields.of(form), next));
    }
  }

  /// What we put into the callback's address comes back in its query.
  private void pass(Map<String, List<String>> body, Fields fields, Handler<Fields> next) {
    HttpServerRequest request = context.request();
    String nonce = Optional.ofNullable(request.getHeader(NONCE)).orElse("");
    if (signature.isOf(request.uri(), body, nonce, given())) {
      next.handle(fields.or(Fields.ofQuery(request.query())));
    } else {
      refuse();
    }
  }

  private void refuse() {
    Problem.of(403, "The signature is missing or wrong.").send(context);
  }

  private String given() {
    return SIGNATURES.stream()
        .map(context.request()::getHeader)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(","));
  }
}
