package org.pukar.channel.sms.gupshup;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.text.Gsm7;

/// Takes texts to Gupshup Enterprise. It knows no id of ours: news come under its own. Threads
/// share it.
public final class GupshupLink implements Carrier {
  private static final String OWN = "https://enterprise.smsgupshup.com";
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "application/x-www-form-urlencoded");

  private final Account account;
  private final Calls calls;
  private final URI send;

  /// @param account without a `url`: Gupshup's own
  public GupshupLink(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
    this.send = URI.create(Addresses.base(account, OWN) + "/GatewayAPI/rest");
  }

  @Override
  public Handed carry(Leaving message) {
    String body = Calls.form(fields(message));
    return Answers.of(calls.call("POST", send, HEADERS, body), GupshupAnswers::mean);
  }

  private Map<String, String> fields(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("method", "SendMessage");
    fields.put("userid", account.text("userid"));
    fields.put("password", account.text("password"));
    fields.put("auth_scheme", "plain");
    fields.put("v", "1.1");
    fields.put("format", "text");
    fields.put("send_to", Addresses.digits(message.to()));
    fields.put("msg", message.words());
    fields.put("msg_type", Gsm7.canWrite(message.words()) ? "TEXT" : "Unicode_text");
    fields.put("mask", Addresses.from(message, account));
    message
        .registered()
        .ifPresent(registered -> {
          fields.put("principalEntityId", registered.entity());
          fields.put("dltTemplateId", registered.template());
        });
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
