package org.pukar.channel.voice.plivo;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.voice.Steps;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.config.Account;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Has Plivo make calls. Plivo knows no name of ours for a call, so ours stands in the addresses at
/// which it asks and tells. Threads share it; it blocks.
///
/// Source: Plivo's documentation of its API.
public final class PlivoLine implements Line {
  static final String OWN = "https://api.plivo.com";

  private static final int RING_SECONDS = 30;

  /// Plivo leaves out the plus.
  private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{6,14}");

  private static final Answers REFUSALS =
      new Answers(
          List.of(refused("insufficient credit", Why.CREDIT), refused(404, "", Why.ACCOUNT)));

  private final Account account;
  private final Steps steps;
  private final Calls calls;
  private final URI ring;
  private final Map<String, String> headers;

  /// @param account `auth_id`, `auth_token`, `from`; without a `url`: Plivo's own
  /// @param publicUrl our address as Plivo sees it, without a slash at its end
  public PlivoLine(Account account, String publicUrl, Calls calls) {
    String id = account.text("auth_id");
    this.account = account;
    this.steps = PlivoDialect.steps(publicUrl);
    this.calls = calls;
    this.ring = URI.create(Addresses.base(account, OWN) + "/v1/Account/" + id + "/Call/");
    this.headers =
        Map.of(
            "Authorization", Calls.basic(id, account.text("auth_token")),
            "Content-Type", "application/json",
            "Accept", "application/json");
  }

  @Override
  public Handed ring(Outgoing call) {
    String body = Json.write(fields(call));
    return Answers.of(calls.call("POST", ring, headers, body), PlivoLine::mean);
  }

  private static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? new Handed.Taken(Json.object(came.body()).needed("request_uuid"))
        : REFUSALS.mean(came.status(), came.body());
  }

  private Map<String, String> fields(Outgoing call) {
    boolean isNumber = NUMBER.matcher(call.from()).matches();
    String from = isNumber ? call.from() : account.text("from");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", from.replaceFirst("^\\+", ""));
    fields.put("to", Addresses.digits(call.to()));
    fields.put("answer_url", steps.answered(call.id()));
    fields.put("answer_method", "POST");
    fields.put("ring_url", steps.status(call.id()));
    fields.put("ring_method", "POST");
    fields.put("hangup_url", steps.status(call.id()));
    fields.put("hangup_method", "POST");
    fields.put("machine_detection", "true");
    fields.put("ring_timeout", Integer.toString(RING_SECONDS));
    return fields;
  }
}
