package org.pukar.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.outbox.link.Handed;

/// One request of Twilio's library, made by our own means: to our account's address, in time, and
/// once. For one thread.
public final class TwilioCall extends HttpClient {
  private static final String OWN = "https://api.twilio.com";
  private static final Header[] NO_HEADERS = {};

  private final Calls calls;
  private final String base;
  private Calls.Reply reply = new Calls.Reply.NotReached();

  private TwilioCall(Calls calls, String base) {
    this.calls = calls;
    this.base = base;
  }

  /// Has Twilio make a text or a call, and says what came of it.
  ///
  /// @param account `account_sid`, `auth_token`; without a `url`: Twilio's own
  /// @param make asks by this client; what is made has this name
  /// @param refusals what Twilio's own error codes mean
  public static Handed made(
      Account account,
      Calls calls,
      Function<TwilioRestClient, @Nullable String> make,
      Answers refusals) {
    TwilioCall call = new TwilioCall(calls, base(account));
    TwilioRestClient client =
        new TwilioRestClient.Builder(account.text("account_sid"), account.text("auth_token"))
            .httpClient(call)
            .build();
    try {
      String sid = make.apply(client);
      // The library takes a redirection for success.
      return Answers.of(
          call.reply,
          came ->
              came.status() < 300 && sid != null
                  ? new Handed.Taken(sid)
                  : refusals.mean(came.status(), ""));
    } catch (ApiException e) {
      String code = e.getCode() == null ? "" : e.getCode().toString();
      return Answers.of(call.reply, came -> refusals.mean(came.status(), code));
    } catch (TwilioException _) {
      return Answers.of(call.reply, came -> refusals.mean(came.status(), ""));
    }
  }

  /// Twilio's address, or whatever stands in its place.
  public static String base(Account account) {
    return Addresses.base(account, OWN);
  }

  /// The library's own way asks three times if the server fails: it might make a call three times.
  @Override
  public @Nullable Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public @Nullable Response makeRequest(Request request) {
    URI address = URI.create(base + request.constructURL().getFile());
    reply =
        calls.call(request.getMethod().name(), address, headers(request), request.encodeFormBody());
    return reply instanceof Calls.Reply.Came(int status, String body)
        ? new Response(body, status, NO_HEADERS)
        : null;
  }

  private static Map<String, String> headers(Request request) {
    return Map.of(
        "Authorization",
        request.getAuthString(),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "application/json");
  }
}
