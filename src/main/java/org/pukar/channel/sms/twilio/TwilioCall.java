package org.pukar.channel.sms.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.pukar.channel.sms.Answers;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Handed;

/// One request of Twilio's library, made by our own means: to our account's address, in time, and
/// once. For one thread.
final class TwilioCall extends HttpClient {
  private static final Header[] NO_HEADERS = {};

  private final Calls calls;
  private final String base;
  private Calls.Reply reply = new Calls.Reply.NotReached();

  /// @param base Twilio's address, or whatever stands in its place
  TwilioCall(Calls calls, String base) {
    this.calls = calls;
    this.base = base;
  }

  /// What it came to.
  ///
  /// @param read what Twilio's answer means, if there is one
  Handed settled(Function<Calls.Reply.Came, Handed> read) {
    return Answers.of(reply, read);
  }

  /// The library's own way asks three times if the server fails: it might send a text three times.
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
