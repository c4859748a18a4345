package org.pukar.channel.sms.msg91;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// Takes texts to a flow of MSG91. Its template, its sender and its registration stand at MSG91:
/// our text, already filled in, is its one variable. Threads share it.
public final class Msg91Link implements Carrier {
  private static final String OWN = "https://control.msg91.com";

  private final Account account;
  private final Calls calls;
  private final URI send;
  private final Map<String, String> headers;

  /// @param account `flow_id` is the flow, `variable` the name of its variable (`VAR1`); without a
  ///   `url`: MSG91's own
  public Msg91Link(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
    this.send = URI.create(Addresses.base(account, OWN) + "/api/v5/flow");
    this.headers =
        Map.of(
            "authkey", account.text("authkey"),
            "Content-Type", "application/json",
            "Accept", "application/json");
  }

  @Override
  public Handed carry(Leaving message) {
    Map<String, String> recipient =
        Map.of(
            "mobiles", Addresses.digits(message.to()), account.text("variable"), message.words());
    Map<String, Object> body =
        Map.of(
            "template_id", account.text("flow_id"),
            "short_url", "0",
            "recipients", List.of(recipient));
    return Answers.of(calls.call("POST", send, headers, Json.write(body)), Msg91Answers::mean);
  }
}
