package org.pukar.channel.signed;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.channel.wire.Requests;
import org.pukar.http.AccessLog;
import org.pukar.http.Problem;

/// Addresses of a provider that signs its requests, which hold no secret: by GET or POST, in a
/// query, a form or JSON. What is unsigned or forged is answered 403. Immutable; threads share it.
public record SignedHooks(Seal seal) {

  /// Adds an address to a router.
  ///
  /// @param path without parameters
  /// @param read gets what is genuine
  public void mount(Router router, String path, BiConsumer<RoutingContext, Fields> read) {
    Route route = router.route(path).method(HttpMethod.POST).method(HttpMethod.GET).setName(path);
    AccessLog.counted(route)
        .handler(context -> open(context, fields -> read.accept(context, fields)));
  }

  private void open(RoutingContext context, Consumer<Fields> read) {
    HttpServerRequest request = context.request();
    if (seal.given(request).isEmpty()) {
      refuse(context);
    } else if (request.method().equals(HttpMethod.GET)) {
      boolean isGenuine = seal.isOf(request, Map.of());
      Requests.query(
          context,
          StandardCharsets.UTF_8,
          query -> pass(context, isGenuine, () -> Fields.of(query), read));
    } else if (Requests.saysJson(context)) {
      Requests.json(
          context,
          body -> pass(context, seal.isOfJson(request, body), () -> Json.object(body), read));
    } else {
      Requests.wholeForm(
          context,
          form -> pass(context, seal.isOf(request, form.all()), () -> Fields.of(form), read));
    }
  }

  private static void pass(
      RoutingContext context, boolean isGenuine, Supplier<Fields> fields, Consumer<Fields> read) {
    if (isGenuine) {
      read.accept(fields.get());
    } else {
      refuse(context);
    }
  }

  private static void refuse(RoutingContext context) {
    Problem.of(403, "The signature is missing or wrong.").send(context);
  }
}
