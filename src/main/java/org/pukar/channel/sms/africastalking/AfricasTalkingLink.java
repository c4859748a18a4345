package org.pukar.channel.sms.africastalking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.sms.Calls;
import org.pukar.channel.sms.Remote;
import org.pukar.config.Account;
import org.pukar.outbox.Carrier;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;

/// Takes texts to Africa's Talking, which knows no name of ours for a text; where it sends news is
/// set in its dashboard. Threads share it; it blocks.
public final class AfricasTalkingLink implements Carrier {
  private static final String OWN = "https://api.africastalking.com";

  private final Remote remote;

  /// @param account `username`, `key`, and `from`, which may be empty
  public AfricasTalkingLink(Account account, Calls calls) {
    this.remote = new Remote(account, OWN, calls);
  }

  @Override
  public Handed carry(Leaving message) {
    Account account = remote.account();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", account.text("username"));
    fields.put("to", message.to().e164());
    fields.put("message", message.words());
    String from = remote.from(message);
    if (!from.isEmpty()) {
      fields.put("from", from);
    }
    return remote.postForm(
        "/version1/messaging",
        Map.entry("apiKey", account.text("key")),
        fields,
        AfricasTalkingAnswers::of);
  }
}
