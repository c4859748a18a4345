package org.pukar.channel.sms.kannel;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhooks that Kannel's smsbox calls. The answer is empty: Kannel would send any word of it
/// as a text. Threads share it.
public final class KannelSms {
  private final Webhooks hooks;

  public KannelSms(TextDoor door, Secret secret) {
    hooks = Webhooks.plain(door, KannelRequest.PROVIDER, secret);
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    hooks.texts(
        router,
        GET,
        context ->
            Requests.query(
                context,
                StandardCharsets.ISO_8859_1,
                form -> hooks.take(context, KannelRequest.text(form))));
    hooks.status(
        router,
        GET,
        context ->
            Requests.query(
                context, fields -> hooks.news(context, List.of(KannelRequest.news(fields)))));
  }
}
