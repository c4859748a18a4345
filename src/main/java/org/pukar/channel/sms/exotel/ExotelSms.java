package org.pukar.channel.sms.exotel;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.config.Secret;

/// The webhooks that Exotel calls: a text, by GET, and news of one, by POST. It does not sign its
/// requests, so the paths hold a secret. Threads share it.
public final class ExotelSms {
  private final Webhooks webhooks;

  public ExotelSms(TextDoor door, Secret secret) {
    // Text in the answer would be sent to the phone; any other type is not taken for an answer.
    this.webhooks = new Webhooks(door, ExotelRequest.PROVIDER, secret, "", "text/plain");
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    webhooks.texts(
        router,
        HttpMethod.GET,
        c -> Fields.ofQuery(c, f -> ExotelRequest.text(f).settle(c, webhooks)));
    webhooks.status(
        router,
        HttpMethod.POST,
        c -> Fields.ofForm(c, f -> ExotelRequest.news(f).settle(c, webhooks)));
  }

  /// Where Exotel sends news, below our public address.
  static String status(Secret secret) {
    return "/sms/" + ExotelRequest.PROVIDER + "/" + secret.reveal() + "/status";
  }
}
