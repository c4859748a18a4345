package org.pukar.channel.voice.exotel;

import static org.pukar.channel.sms.Answers.Row.refused;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Calls;
import org.pukar.channel.wire.Json;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Handed.Why;

/// Has Exotel make calls, which are led through our flow there once they are answered. Our name for
/// a call goes along, and comes back with what the flow asks. Threads share it; it blocks.
///
/// Source: Exotel's documentation of calls to a flow. It documents no codes, so HTTP's status says
/// what an answer means; 400 is said of our own fields as well as of a number.
public final class ExotelLine implements Line {
  /// The cluster in Mumbai; accounts of the one in Singapore name theirs.
  private static final String OWN = "https://api.in.exotel.com";

  /// Where flows are named, whichever cluster runs them.
  private static final String FLOWS = "http://my.exotel.com/";

  private static final String RING_S = "30";
  private static final String TALK_S = "3600";

  private static final Answers TABLE =
      new Answers(List.of(refused(400, "CallerId", Why.SENDER), refused(404, "", Why.ACCOUNT)));

  private final Account account;
  private final VoiceHooks hooks;
  private final Calls calls;

  /// @param account `sid`, `key`, `token`, `caller_id`, `app` (the flow's number); without a `url`:
  ///   Exotel's own
  /// @param secret of our webhooks, where it brings what happens on the call
  public ExotelLine(Account account, Secret secret, String publicUrl, Calls calls) {
    this.account = account;
    this.hooks = new VoiceHooks(ExotelRequest.PROVIDER, secret, publicUrl, "");
    this.calls = calls;
  }

  @Override
  public Handed ring(Outgoing call) {
    URI address =
        URI.create(
            Addresses.base(account, OWN)
                + "/v1/Accounts/"
                + account.text("sid")
                + "/Calls/connect.json");
    Map<String, String> headers =
        Map.of(
            "Authorization", Calls.basic(account.text("key"), account.text("token")),
            "Content-Type", "application/x-www-form-urlencoded",
            "Accept", "application/json");
    String body = Calls.form(fields(call));
    return Answers.of(calls.call("POST", address, headers, body), ExotelLine::mean);
  }

  private Map<String, String> fields(Outgoing call) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("From", call.to().e164());
    fields.put("CallerId", account.text("caller_id"));
    fields.put("Url", FLOWS + account.text("sid") + "/exoml/start_voice/" + account.text("app"));
    fields.put("CallType", "trans");
    fields.put("TimeLimit", TALK_S);
    fields.put("TimeOut", RING_S);
    fields.put("StatusCallback", hooks.address() + "/status?" + Requests.OURS + "=" + call.id());
    fields.put("StatusCallbackEvents[0]", "terminal");
    fields.put("CustomField", call.id().toString());
    return fields;
  }

  private static Handed mean(Calls.Reply.Came came) {
    return came.status() / 100 == 2
        ? new Handed.Taken(Json.object(came.body()).within("Call").needed("Sid"))
        : TABLE.mean(came.status(), came.body());
  }
}
