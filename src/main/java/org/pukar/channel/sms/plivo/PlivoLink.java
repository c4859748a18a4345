package org.pukar.channel.sms.plivo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// Takes texts to Plivo. Plivo knows no name of ours for a text, so ours stands in the address to
/// which it sends news. Threads share it; it blocks.
public final class PlivoLink implements Carrier {
  private static final String OWN = "https://api.plivo.com";

  private final Account account;
  private final String news;
  private final Calls calls;
  private final URI send;
  private final Map<String, String> headers;

  /// @param account `auth_id`, `auth_token`, `from`; without a `url`: Plivo's own
  /// @param news where Plivo is to bring news, [Addresses#news]; empty: it brings none
  public PlivoLink(Account account, String news, Calls calls) {
    String id = account.text("auth_id");
    this.account = account;
    this.news = news;
    this.calls = calls;
    this.send = URI.create(Addresses.base(account, OWN) + "/v1/Account/" + id + "/Message/");
    this.headers =
        Map.of(
            "Authorization", Calls.basic(id, account.text("auth_token")),
            "Content-Type", "application/json",
            "Accept", "application/json");
  }

  @Override
  public Handed carry(Leaving message) {
    String body = Json.write(fields(message));
    return Answers.of(calls.call("POST", send, headers, body), PlivoAnswers::mean);
  }

  private Map<String, String> fields(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("src", Addresses.from(message, account).replaceFirst("^\\+", ""));
    fields.put("dst", Addresses.digits(message.to()));
    fields.put("text", message.words());
    message
        .registered()
        .ifPresent(registered -> {
          fields.put("dlt_entity_id", registered.entity());
          fields.put("dlt_template_id", registered.template());
          fields.put(
              "dlt_template_category", message.promotional() ? "promotional" : "service_implicit");
        });
    if (!news.isEmpty()) {
      fields.put("url", Addresses.newsOf(message, news));
      fields.put("method", "POST");
    }
    return fields;
  }
}
