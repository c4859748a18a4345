package org.pukar.channel.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Registered;
import org.pukar.phone.PhoneNumber;

/// What a link writes on a text: from whom, to whom, and where news of it go. Stateless.
public final class Addresses {
  private Addresses() {}

  /// Who a text comes from: whom it names, else its registered header, else the account's sender.
  public static String from(Leaving message, Account account) {
    String header = message.registered().map(Registered::header).orElse("");
    String own = header.isEmpty() ? account.text("from") : header;
    return message.from().isEmpty() ? own : message.from();
  }

  /// What Indian networks want to know of a text, under the names that the operator has for it:
  /// those of the account's `entity_field`, `template_field` and `chain_field`. What has no name or
  /// is empty is left out.
  public static Map<String, String> registered(Leaving message, Account account) {
    Map<String, String> fields = new LinkedHashMap<>();
    message
        .registered()
        .ifPresent(registered -> {
          fields.put(account.text("entity_field"), registered.entity());
          fields.put(account.text("template_field"), registered.template());
          fields.put(account.text("chain_field"), registered.chain());
        });
    fields.remove("");
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /// A number without its plus, as most providers want it.
  public static String digits(PhoneNumber number) {
    return number.e164().substring(1);
  }

  /// The base address of a provider's API: the account's, else the one that it has for all.
  public static String base(Account account, String own) {
    return account.url().isEmpty() ? own : account.url();
  }

  /// Where a provider that does not sign brings its news; empty if its door is shut.
  ///
  /// @param publicUrl our address as providers see it, without a slash at its end; empty if nobody
  ///   said it
  public static String news(String publicUrl, String provider, Secret secret) {
    String part = URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
    return secret.isEmpty() ? "" : news(publicUrl, provider + "/" + part);
  }

  /// The same of one that signs.
  public static String news(String publicUrl, String provider) {
    return publicUrl.isEmpty() ? "" : publicUrl + "/sms/" + provider + "/status";
  }

  /// Where news of one text come, so that a provider says our id again that knows nothing of it.
  ///
  /// @param news where all of them come, as above
  public static String newsOf(Leaving message, String news) {
    return news.isEmpty() ? "" : news + "?" + Requests.OURS + "=" + message.id();
  }
}
