package org.pukar.channel.sms.kannel;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.text.Gsm7;

/// Takes texts to Kannel's `sendsms`. Threads share it.
public final class KannelLink implements Carrier {
  /// Delivered, failed, buffered, accepted and rejected by the SMSC: all but steps in between.
  private static final String ALL_NEWS = "31";

  private final Account account;
  private final String news;
  private final Calls calls;

  /// @param account `url` is smsbox's address, `http://localhost:13013`
  /// @param news where Kannel is to bring news, [Addresses#news]; empty: it brings none
  public KannelLink(Account account, String news, Calls calls) {
    this.account = account;
    this.news = news;
    this.calls = calls;
  }

  @Override
  public Handed carry(Leaving message) {
    String query = Calls.form(fields(message));
    URI address = URI.create(account.url() + "/cgi-bin/sendsms?" + query);
    return Answers.of(
        calls.call("GET", address, Map.of(), ""),
        came -> KannelAnswers.TABLE.mean(came.status(), came.body()));
  }

  private Map<String, String> fields(Leaving message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", account.text("username"));
    fields.put("password", account.text("password"));
    fields.put("from", Addresses.from(message, account));
    fields.put("to", Addresses.digits(message.to()));
    fields.put("text", message.words());
    fields.put("charset", "UTF-8");
    fields.put("coding", Gsm7.canWrite(message.words()) ? "0" : "2");
    fields.put("smsc", account.text("smsc"));
    if (!news.isEmpty()) {
      fields.put("dlr-mask", ALL_NEWS);
      fields.put("dlr-url", newsOf(message.id()));
    }
    fields.put("meta-data", metaData(message));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /// Kannel takes every percent sign for one of its escapes; two are one.
  private String newsOf(UUID id) {
    return news.replace("%", "%%") + "?id=" + id + "&status=%d";
  }

  /// As Kannel wants values for its own `smpp-tlv` groups.
  private String metaData(Leaving message) {
    Map<String, String> tlvs = Addresses.registered(message, account);
    return tlvs.isEmpty() ? "" : "?smpp?" + Calls.form(tlvs);
  }
}
