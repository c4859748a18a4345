package org.pukar.channel.sms.exotel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.sms.Calls;
import org.pukar.channel.sms.Remote;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.Carrier;
import org.pukar.outbox.Handed;
import org.pukar.outbox.Leaving;
import org.pukar.outbox.Registered;
import org.pukar.text.Gsm7;

/// Takes texts to Exotel, with our own name for each, which comes back with the news of it. Threads
/// share it; it blocks.
public final class ExotelLink implements Carrier {
  /// The cluster in Mumbai; accounts of the one in Singapore name theirs.
  private static final String OWN = "https://api.in.exotel.com";

  private final Remote remote;
  private final Secret secret;
  private final String publicUrl;

  /// @param account `sid`, `key`, `token`, `from`
  /// @param secret the one in the path of our webhooks; empty: it sends no news
  /// @param publicUrl our address as Exotel sees it; empty: it sends no news
  public ExotelLink(Account account, Secret secret, String publicUrl, Calls calls) {
    this.remote = new Remote(account, OWN, calls);
    this.secret = secret;
    this.publicUrl = publicUrl;
  }

  @Override
  public Handed carry(Leaving message) {
    Account account = remote.account();
    return remote.postForm(
        "/v1/Accounts/" + account.text("sid") + "/Sms/send.json",
        Remote.basic(account.text("key"), account.text("token")),
        fields(message),
        ExotelAnswers::of);
  }

  private Map<String, String> fields(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("From", remote.from(message));
    fields.put("To", message.to().e164());
    fields.put("Body", message.words());
    fields.put("EncodingType", Gsm7.canWrite(message.words()) ? "plain" : "unicode");
    fields.put("SmsType", message.promotional() ? "promotional" : "transactional");
    fields.put("CustomField", message.id().toString());
    message.registered().ifPresent(registered -> register(fields, registered));
    if (!publicUrl.isEmpty() && !secret.isEmpty()) {
      fields.put("StatusCallback", publicUrl + ExotelSms.status(secret));
    }
    return fields;
  }

  private static void register(Map<String, String> fields, Registered registered) {
    fields.put("DltEntityId", registered.entity());
    fields.put("DltTemplateId", registered.template());
  }
}
