package org.pukar.channel.sms.plivo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.pukar.channel.sms.Calls;
import org.pukar.channel.sms.Remote;
import org.pukar.config.Account;
import org.pukar.outbox.Carrier;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;
import org.pukar.outbox.Registered;

/// Takes texts to Plivo. Plivo knows no name of ours for a text, so ours stands in the address to
/// which it sends news. Threads share it; it blocks.
public final class PlivoLink implements Carrier {
  private static final String OWN = "https://api.plivo.com";

  private final Remote remote;
  private final String publicUrl;

  /// @param account `auth_id`, `auth_token`, `from`
  /// @param publicUrl our address as Plivo sees it; empty: it sends no news
  public PlivoLink(Account account, String publicUrl, Calls calls) {
    this.remote = new Remote(account, OWN, calls);
    this.publicUrl = publicUrl;
  }

  @Override
  public Handed carry(Leaving message) {
    Account account = remote.account();
    String id = account.text("auth_id");
    Map.Entry<String, String> authorization = Remote.basic(id, account.text("auth_token"));
    return remote.post(
        "/v1/Account/" + id + "/Message/",
        authorization,
        "application/json",
        body(message).toString(),
        PlivoAnswers::of);
  }

  private ObjectNode body(Leaving message) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("src", withoutPlus(remote.from(message)))
            .put("dst", withoutPlus(message.to().e164()))
            .put("text", message.words());
    message.registered().ifPresent(registered -> register(body, registered, message));
    if (!publicUrl.isEmpty()) {
      String ours = "?" + PlivoRequest.OURS + "=" + message.id();
      body.put("url", publicUrl + PlivoSms.STATUS + ours).put("method", "POST");
    }
    return body;
  }

  private static void register(ObjectNode body, Registered registered, Leaving message) {
    body.put("dlt_entity_id", registered.entity())
        .put("dlt_template_id", registered.template())
        .put("dlt_template_category", message.promotional() ? "promotional" : "service_implicit");
  }

  private static String withoutPlus(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }
}
