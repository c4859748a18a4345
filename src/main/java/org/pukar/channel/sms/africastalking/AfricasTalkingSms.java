package org.pukar.channel.sms.africastalking;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.config.Secret;

/// The webhooks that Africa's Talking calls: a text, news of one, and that somebody opted out. It
/// does not sign its requests, so the paths hold a secret. Threads share it.
public final class AfricasTalkingSms {
  private final Webhooks webhooks;
  private final InstantSource clock;

  public AfricasTalkingSms(TextDoor door, Secret secret, InstantSource clock) {
    this.webhooks = Webhooks.plain(door, AfricasTalkingRequest.PROVIDER, secret);
    this.clock = clock;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    webhooks.texts(
        router,
        HttpMethod.POST,
        c -> Fields.ofForm(c, f -> AfricasTalkingRequest.text(f).settle(c, webhooks)));
    webhooks.status(
        router,
        HttpMethod.POST,
        c -> Fields.ofForm(c, f -> AfricasTalkingRequest.news(f).settle(c, webhooks)));
    webhooks.mount(
        router,
        HttpMethod.POST,
        "/optout",
        c ->
            Fields.ofForm(
                c, f -> AfricasTalkingRequest.optOut(f, clock.instant()).settle(c, webhooks)));
  }
}
