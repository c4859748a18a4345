package org.pukar.channel.voice.twilio;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.channel.twilio.TwilioCall;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.recordings.Source;

/// What callers have said, as Twilio keeps it until we have it. Threads share it.
public final class TwilioRecordings implements Source {
  /// The file lies beside its resource, under the same name and an ending.
  private static final Pattern RESOURCE =
      Pattern.compile(
          "(?<name>/2010-04-01/Accounts/[A-Za-z0-9]+/Recordings/[A-Za-z0-9]+)"
              + "(?:\\.(?:wav|mp3|json))?");

  private final String base;
  private final String letsIn;

  /// @param account `account_sid`, `auth_token`; without a `url`: Twilio's own
  public TwilioRecordings(Account account) {
    this.base = TwilioCall.base(account);
    this.letsIn = Calls.basic(account.text("account_sid"), account.text("auth_token"));
  }

  /// Twilio names a recording without an ending, which says in what format it is wanted.
  static String wav(String recording) {
    return recording.matches(".*\\.(?:wav|mp3)") ? recording : recording + ".wav";
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return Source.within(url, List.of(base)).map(address -> letIn(address).GET().build());
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return Source.within(url, List.of(base))
        .map(address -> RESOURCE.matcher(address.getPath()))
        .filter(Matcher::matches)
        .map(name -> URI.create(base + name.group("name") + ".json"))
        .map(address -> letIn(address).DELETE().build());
  }

  private HttpRequest.Builder letIn(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", letsIn);
  }
}
