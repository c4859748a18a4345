package org.pukar.channel.sms.twilio;

import io.vertx.ext.web.Router;
import org.pukar.channel.signed.TwilioSeal;
import org.pukar.channel.sms.SignedWebhooks;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.config.Account;
import org.pukar.config.Secret;

/// The webhooks that Twilio calls: a text, and news of one. It signs its requests, so the paths
/// hold no secret; what is unsigned or forged is answered 403. Threads share it.
///
/// Source of the format: requests captured from the provider, and those in the tests of programs
/// that talk to it.
public final class TwilioSms {
  private final Webhooks hooks;
  private final Secret token;
  private final String publicUrl;

  /// @param account its `auth_token` makes the signatures; without one the webhooks are off
  /// @param publicUrl our address as Twilio sees it, without a slash at its end
  public TwilioSms(TextDoor door, Account account, String publicUrl) {
    // Twilio takes any other body for an answer, or for a fault.
    hooks =
        new Webhooks(
            door, TwilioRequest.PROVIDER, new Secret(""), "<Response/>", "text/xml; charset=UTF-8");
    token = account.value("auth_token");
    this.publicUrl = publicUrl;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    if (!token.isEmpty()) {
      new SignedWebhooks(hooks, new TwilioSeal(token, publicUrl))
          .mount(router, TwilioRequest::text, TwilioRequest::news);
    }
  }
}
