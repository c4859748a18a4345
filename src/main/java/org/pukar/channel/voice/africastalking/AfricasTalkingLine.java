package org.pukar.channel.voice.africastalking;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Has Africa's Talking make calls, each under our own name for it. Threads share it; it blocks.
///
/// Source: the provider's documentation of outbound calls.
public final class AfricasTalkingLine implements Line {
  private static final String OWN = "https://voice.africastalking.com";

  private static final Answers TABLE =
      new Answers(
          List.of(
              refused("InvalidPhoneNumber", Why.NUMBER),
              refused("DestinationNotSupported", Why.ROUTE),
              refused("InsufficientCredit", Why.CREDIT),
              refused("InvalidCallerId", Why.SENDER),
              refused("authentication", Why.ACCOUNT)));

  private final Account account;
  private final Calls calls;

  /// @param account `username`, `key`, `from`; without a `url`: the provider's own
  public AfricasTalkingLine(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
  }

  @Override
  public Handed ring(Outgoing call) {
    String form =
        Calls.form(
            Map.of(
                "username", account.text("username"),
                "from", account.text("from"),
                "to", call.to().e164(),
                "clientRequestId", call.id().toString()));
    Map<String, String> headers =
        Map.of(
            "apiKey", account.text("key"),
            "Accept", "application/json",
            "Content-Type", "application/x-www-form-urlencoded");
    URI address = URI.create(Addresses.base(account, OWN) + "/call");
    return Answers.of(calls.call("POST", address, headers, form), AfricasTalkingLine::mean);
  }

  private static Handed mean(Calls.Reply.Came came) {
    if (came.status() / 100 != 2) {
      return TABLE.mean(came.status(), came.body());
    }
    Fields answer = Json.object(came.body());
    return answer.list("entries").stream()
        .filter(entry -> entry.name("status").equalsIgnoreCase("queued"))
        .findFirst()
        .<Handed>map(entry -> new Handed.Taken(entry.name("sessionId")))
        .orElseGet(() -> TABLE.mean(400, came.body()));
  }
}
