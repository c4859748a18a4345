package org.pukar.channel.sms;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.signed.Seal;
import org.pukar.channel.signed.SignedHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Requests;
import org.pukar.outbox.news.Receipt;

/// The webhooks of one provider that signs: `/sms/<provider>` for texts and `.../status` for news.
/// Immutable; threads share it.
///
/// @param hooks what takes down and acknowledges
public record SignedWebhooks(Webhooks hooks, Seal seal) {

  /// Adds the webhooks to a router.
  ///
  /// @param text reads a text
  /// @param news reads news of a text, with our own id of it, [Requests#ours]
  public void mount(
      Router router, Function<Fields, Arrival> text, BiFunction<Fields, String, Receipt> news) {
    String path = "/sms/" + hooks.provider();
    SignedHooks signed = new SignedHooks(seal);
    signed.mount(router, path, (context, fields) -> hooks.take(context, text.apply(fields)));
    signed.mount(
        router,
        path + "/status",
        (context, fields) ->
            hooks.news(context, List.of(news.apply(fields, Requests.ours(context)))));
  }
}
