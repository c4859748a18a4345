package org.pukar.channel.sms.signed;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.Json;
import org.pukar.channel.sms.Requests;
import org.pukar.channel.sms.Webhooks;
import org.pukar.http.AccessLog;
import org.pukar.http.Problem;
import org.pukar.outbox.Receipt;

/// The webhooks of one provider that signs: `/sms/<provider>` for texts and `.../status` for news,
/// by GET or POST. What is unsigned or forged is answered 403. Immutable; threads share it.
///
/// @param hooks what takes down and acknowledges
public record SignedWebhooks(Webhooks hooks, Seal seal) {

  /// Adds the webhooks to a router.
  ///
  /// @param text reads a text
  /// @param news reads news of a text, with our own id of it, [Requests#ours]
  public void mount(
      Router router, Function<Fields, Arrival> text, BiFunction<Fields, String, Receipt> news) {
    mount(router, "", (context, fields) -> hooks.take(context, text.apply(fields)));
    mount(
        router,
        "/status",
        (context, fields) ->
            hooks.news(context, List.of(news.apply(fields, Requests.ours(context)))));
  }

  private void mount(Router router, String tail, BiConsumer<RoutingContext, Fields> read) {
    String path = "/sms/" + hooks.provider() + tail;
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
