package org.pukar.channel.sms.africastalking;

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

/// Takes texts to Africa's Talking, which knows no name of ours for a text; where it sends news is
/// set in its dashboard. Threads share it; it blocks.
public final class AfricasTalkingLink implements Carrier {
  private static final String OWN = "https://api.africastalking.com";

  private final Account account;
  private final Calls calls;
  private final URI send;
  private final Map<String, String> headers;

  /// @param account `username`, `key`, and `from`, which may be empty; without a `url`: the
  ///   provider's own
  public AfricasTalkingLink(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
    this.send = URI.create(Addresses.base(account, OWN) + "/version1/messaging");
    this.headers =
        Map.of(
            "apiKey", account.text("key"),
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "application/json");
  }

  @Override
  public Handed carry(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", account.text("username"));
    fields.put("to", message.to().e164());
    fields.put("message", message.words());
    fields.put("from", Addresses.from(message, account));
    fields.values().removeIf(String::isEmpty);
    return Answers.of(
        calls.call("POST", send, headers, Calls.form(fields)), AfricasTalkingAnswers::mean);
  }
}
