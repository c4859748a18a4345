package org.pukar.channel.sms.jasmin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.text.Gsm7;

/// Takes texts to Jasmin's `/send`, as JSON: a form cannot hold `custom_tlvs`. Threads share it.
public final class JasminLink implements Carrier {
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

  private final Account account;
  private final String news;
  private final Calls calls;
  private final URI send;

  /// @param account `url` is the HTTP API's address, `http://localhost:1401`
  /// @param news where Jasmin is to bring news, [Addresses#news]; empty: it brings none
  public JasminLink(Account account, String news, Calls calls) {
    this.account = account;
    this.news = news;
    this.calls = calls;
    this.send = URI.create(account.url() + "/send");
  }

  @Override
  public Handed carry(Leaving message) {
    String body = Json.write(fields(message));
    return Answers.of(calls.call("POST", send, HEADERS, body), JasminAnswers::mean);
  }

  private Map<String, Object> fields(Leaving message) {
    boolean plain = Gsm7.canWrite(message.words());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("username", account.text("username"));
    fields.put("password", account.text("password"));
    fields.put("from", Addresses.from(message, account));
    fields.put("to", Addresses.digits(message.to()));
    fields.put("coding", plain ? "0" : "8");
    fields.put("hex-content", HexFormat.of().formatHex(octets(message.words(), plain)));
    fields.put("custom_tlvs", Addresses.registered(message, account));
    if (!news.isEmpty()) {
      fields.put("dlr", "yes");
      fields.put("dlr-level", "3");
      // By POST, so that our own field stays in the address.
      fields.put("dlr-method", "POST");
      fields.put("dlr-url", Addresses.newsOf(message, news));
    }
    fields.values().removeIf(value -> value.equals("") || value.equals(Map.of()));
    return fields;
  }

  private static byte[] octets(String words, boolean plain) {
    return plain ? Gsm7.octets(words) : words.getBytes(StandardCharsets.UTF_16BE);
  }
}
