package org.pukar.channel.voice.twilio;

import static org.pukar.channel.sms.Answers.Row.refused;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.sms.Answers.Row;
import org.pukar.channel.twilio.TwilioCall;
import org.pukar.channel.voice.Steps;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Has Twilio make calls, through its own library. Twilio knows no name of ours for a call, so ours
/// stands in the addresses at which it asks and tells. Threads share it; it blocks.
///
/// Source of the codes: Twilio's error dictionary.
public final class TwilioLine implements Line {
  private static final int RING_SECONDS = 30;
  private static final List<String> EVENTS =
      List.of("initiated", "ringing", "answered", "completed");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final Answers REFUSALS =
      new Answers(
          List.of(
              // no such account, wrong token, account closed
              refused("20003", Why.ACCOUNT),
              refused("20404", Why.ACCOUNT),
              refused("20005", Why.ACCOUNT),
              // too many requests
              new Row(0, "20429", Answers.BUSY),
              // no number, nobody's, not reachable, not verified by a trial account
              refused("21211", Why.NUMBER),
              refused("21214", Why.NUMBER),
              refused("21217", Why.NUMBER),
              refused("21219", Why.NUMBER),
              // our number: not verified, no number, missing
              refused("21210", Why.SENDER),
              refused("21212", Why.SENDER),
              refused("21213", Why.SENDER),
              // the account may not ring that country, or that number
              refused("21215", Why.ROUTE),
              refused("21216", Why.ROUTE),
              refused("13227", Why.ROUTE)));

  private final Account account;
  private final Steps steps;
  private final Calls calls;

  /// @param account `account_sid`, `auth_token`, `from`; without a `url`: Twilio's own
  /// @param publicUrl our address as Twilio sees it, without a slash at its end
  public TwilioLine(Account account, String publicUrl, Calls calls) {
    this.account = account;
    this.steps = TwilioDialect.steps(publicUrl);
    this.calls = calls;
  }

  @Override
  public Handed ring(Outgoing call) {
    return TwilioCall.made(
        account, calls, client -> creator(call).create(client).getSid(), REFUSALS);
  }

  private CallCreator creator(Outgoing call) {
    boolean isNumber = E164.matcher(call.from()).matches();
    String from = isNumber ? call.from() : account.text("from");
    URI answered = URI.create(steps.answered(call.id()));
    return Call.creator(new PhoneNumber(call.to().e164()), new PhoneNumber(from), answered)
        .setMethod(HttpMethod.POST)
        .setStatusCallback(steps.status(call.id()))
        .setStatusCallbackMethod(HttpMethod.POST)
        .setStatusCallbackEvent(EVENTS)
        .setMachineDetection("Enable")
        .setTimeout(RING_SECONDS);
  }
}
