package org.pukar.channel.voice.kookoo;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Has KooKoo make calls. It knows no name of ours for a call, so ours stands in both addresses
/// that it is given. Threads share it; it blocks.
///
/// Source: KooKoo's documentation of outbound calls, version 2.
public final class KooKooLine implements Line {
  private static final String OWN = "http://www.kookoo.in";
  private static final Pattern ANSWER =
      Pattern.compile(
          "<status>\\s*(?<status>\\w{1,20})\\s*</status>\\s*<message>(?<message>[^<]{0,200})");

  private static final Answers TABLE =
      new Answers(
          List.of(
              new Answers.Row(0, "9PM to 9AM", new Handed.Busy(Duration.ofHours(1))),
              refused("DND", Why.OPTED_OUT),
              refused("invalid phone", Why.NUMBER),
              refused("invalid number", Why.NUMBER),
              refused("balance", Why.CREDIT),
              refused("credit", Why.CREDIT),
              refused("api key", Why.ACCOUNT),
              refused("authentication", Why.ACCOUNT),
              refused("caller id", Why.SENDER),
              refused("error", Why.OTHER)));

  private final Account account;
  private final VoiceHooks hooks;
  private final Calls calls;

  /// @param account `key`, `caller_id`; without a `url`: KooKoo's own
  /// @param secret of our webhooks, where it brings what happens on the call
  public KooKooLine(Account account, Secret secret, String publicUrl, Calls calls) {
    this.account = account;
    this.hooks = new VoiceHooks(KooKooVoice.PROVIDER, secret, publicUrl, "");
    this.calls = calls;
  }

  @Override
  public Handed ring(Outgoing call) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("phone_no", KooKooDocument.local(call.to()));
    fields.put("api_key", account.text("key"));
    fields.put("outbound_version", "2");
    fields.put("url", hooks.address() + "?" + Requests.OURS + "=" + call.id());
    fields.put("caller_id", account.text("caller_id"));
    fields.put("callback_url", hooks.address() + "/status?" + Requests.OURS + "=" + call.id());
    fields.values().removeIf(String::isEmpty);
    URI address =
        URI.create(Addresses.base(account, OWN) + "/outbound/outbound.php?" + Calls.form(fields));
    return Answers.of(calls.call("GET", address, Map.of(), ""), KooKooLine::mean);
  }

  private static Handed mean(Calls.Reply.Came came) {
    Matcher answer = ANSWER.matcher(came.body());
    boolean isQueued = answer.find() && answer.group("status").equals("queued");
    return came.status() / 100 == 2 && isQueued
        ? new Handed.Taken(answer.group("message").strip())
        : TABLE.mean(came.status(), came.body());
  }
}
