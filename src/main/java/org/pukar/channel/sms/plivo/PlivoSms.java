package org.pukar.channel.sms.plivo;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.function.Function;
import org.pukar.channel.sms.Fields;
import org.pukar.channel.sms.Read;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.http.AccessLog;

/// The webhooks that Plivo calls: a text, and news of one. It signs its requests, so the paths hold
/// no secret; what is unsigned or forged is answered 403. Threads share it.
///
/// Source of the format: requests captured from the provider, and those in the tests of programs
/// that talk to it.
public final class PlivoSms {
  static final String TEXTS = "/sms/plivo";
  static final String STATUS = "/sms/plivo/status";

  private final Webhooks webhooks;
  private final Secret token;
  private final String publicUrl;

  /// @param account its `auth_token` makes the signatures; without one the webhooks are off
  /// @param publicUrl our address as Plivo sees it, without a slash at its end
  public PlivoSms(TextDoor door, Account account, String publicUrl) {
    this.webhooks = Webhooks.plain(door, PlivoRequest.PROVIDER, new Secret(""));
    this.token = account.value("auth_token");
    this.publicUrl = publicUrl;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    if (!token.isEmpty()) {
      PlivoSignature signature = new PlivoSignature(token, publicUrl);
      mount(router, TEXTS, signature, PlivoRequest::text);
      mount(router, STATUS, signature, PlivoRequest::news);
    }
  }

  private void mount(
      Router router, String path, PlivoSignature signature, Function<Fields, Read> read) {
    Route route = router.route(path).method(HttpMethod.POST).method(HttpMethod.GET).setName(path);
    AccessLog.counted(route)
        .handler(context ->
            new Signed(context, signature)
                .read(fields -> read.apply(fields).settle(context, webhooks)));
  }
}
