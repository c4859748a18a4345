package org.pukar.channel.sms.exotel;

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

/// Takes texts to Exotel, with our own name for each, which comes back with the news of it. Threads
/// share it; it blocks.
public final class ExotelLink implements Carrier {
  /// The cluster in Mumbai; accounts of the one in Singapore name theirs.
  private static final String OWN = "https://api.in.exotel.com";

  private final Account account;
  private final String news;
  private final Calls calls;
  private final URI send;
  private final Map<String, String> headers;

  /// @param account `sid`, `key`, `token`, `from`; without a `url`: Exotel's own
  /// @param news where Exotel is to bring news, [Addresses#news]; empty: it brings none
  public ExotelLink(Account account, String news, Calls calls) {
    String path = "/v1/Accounts/" + account.text("sid") + "/Sms/send.json";
    this.account = account;
    this.news = news;
    this.calls = calls;
    this.send = URI.create(Addresses.base(account, OWN) + path);
    this.headers =
        Map.of(
            "Authorization", Calls.basic(account.text("key"), account.text("token")),
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "application/json");
  }

  @Override
  public Handed carry(Leaving message) {
    String body = Calls.form(fields(message));
    return Answers.of(calls.call("POST", send, headers, body), ExotelAnswers::mean);
  }

  private Map<String, String> fields(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("From", Addresses.from(message, account));
    fields.put("To", message.to().e164());
    fields.put("Body", message.words());
    fields.put("EncodingType", Gsm7.canWrite(message.words()) ? "plain" : "unicode");
    fields.put("SmsType", message.promotional() ? "promotional" : "transactional");
    fields.put("CustomField", message.id().toString());
    message
        .registered()
        .ifPresent(registered -> {
          fields.put("DltEntityId", registered.entity());
          fields.put("DltTemplateId", registered.template());
        });
    fields.put("StatusCallback", news);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
