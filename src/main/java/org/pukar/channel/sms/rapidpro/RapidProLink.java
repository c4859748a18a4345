package org.pukar.channel.sms.rapidpro;

import java.net.URI;
import java.util.LinkedHashMap;
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

/// Takes texts to a gateway that is made for RapidPro's external channel: to its own address, with
/// the fields that RapidPro's courier sends where nothing else is set. Threads share it.
public final class RapidProLink implements Carrier {
  private static final Answers BY_STATUS = new Answers(List.of());

  private final Account account;
  private final Calls calls;

  /// @param account `url` is where the gateway takes texts, whole; `token` what it wants in
  ///   `Authorization`, whole; `format` is `json`, else it is a form; `channel` our name there
  public RapidProLink(Account account, Calls calls) {
    this.account = account;
    this.calls = calls;
  }

  @Override
  public Handed carry(Leaving message) {
    Map<String, String> fields = fields(message);
    boolean json = account.text("format").equals("json");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
    headers.put("Authorization", account.text("token"));
    headers.values().removeIf(String::isEmpty);
    String body = json ? Json.write(fields) : Calls.form(fields);
    return Answers.of(
        calls.call("POST", URI.create(account.url()), headers, body), RapidProLink::mean);
  }

  private Map<String, String> fields(Leaving message) {
    String from = Addresses.from(message, account);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", message.id().toString());
    fields.put("text", message.words());
    fields.put("to", message.to().e164());
    fields.put("to_no_plus", Addresses.digits(message.to()));
    fields.put("from", from);
    fields.put("from_no_plus", from.replaceFirst("^\\+", ""));
    fields.put("channel", account.text("channel"));
    fields.putAll(Addresses.registered(message, account));
    return fields;
  }

  /// Any success counts, as it does for courier. News come under our id.
  private static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? new Handed.Taken("")
        : BY_STATUS.mean(came.status(), came.body());
  }
}
