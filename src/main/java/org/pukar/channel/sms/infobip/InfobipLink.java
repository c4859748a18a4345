package org.pukar.channel.sms.infobip;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Registered;

/// Takes texts to Infobip's `/sms/3/messages`. It gets our id, so that it knows a text that comes
/// again, and says it again with its news. Threads share it.
public final class InfobipLink implements Carrier {
  private final Account account;
  private final String news;
  private final Calls calls;
  private final URI send;
  private final Map<String, String> headers;

  /// @param account `url` is the address that Infobip gave the account,
  ///   `https://abcde.api.infobip.com`
  /// @param news where Infobip is to bring news, [Addresses#news]; empty: where its portal says
  public InfobipLink(Account account, String news, Calls calls) {
    this.account = account;
    this.news = news;
    this.calls = calls;
    this.send = URI.create(account.url() + "/sms/3/messages");
    this.headers =
        Map.of(
            "Authorization", "App " + account.text("key"),
            "Content-Type", "application/json",
            "Accept", "application/json");
  }

  @Override
  public Handed carry(Leaving message) {
    String body = Json.write(Map.of("messages", List.of(fields(message))));
    return Answers.of(calls.call("POST", send, headers, body), InfobipAnswers::mean);
  }

  /// Asks its logs, which know a text by our id for 48 hours. Should they be late, Infobip refuses
  /// a second text of the same id.
  @Override
  public Found find(Leaving message, Instant since) {
    String id = message.id().toString();
    URI logs = URI.create(account.url() + "/sms/3/logs?messageId=" + id);
    return Answers.found(
        calls.call("GET", logs, headers, ""), came -> InfobipAnswers.found(came.body(), id));
  }

  private Map<String, Object> fields(Leaving message) {
    String id = message.id().toString();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sender", Addresses.from(message, account));
    fields.put(
        "destinations", List.of(Map.of("to", Addresses.digits(message.to()), "messageId", id)));
    fields.put("content", Map.of("text", message.words()));
    message
        .registered()
        .ifPresent(registered -> fields.put("options", Map.of("regional", indian(registered))));
    fields.put("webhooks", webhooks(id));
    return fields;
  }

  private static Map<String, Object> indian(Registered registered) {
    return Map.of(
        "indiaDlt",
        Map.of(
            "principalEntityId", registered.entity(),
            "contentTemplateId", registered.template()));
  }

  private Map<String, Object> webhooks(String id) {
    Map<String, Object> webhooks = new LinkedHashMap<>();
    if (!news.isEmpty()) {
      webhooks.put("delivery", Map.of("url", news));
      webhooks.put("contentType", "application/json");
    }
    webhooks.put("callbackData", id);
    return webhooks;
  }
}
