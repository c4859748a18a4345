package org.pukar.channel.voice.africastalking;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.pukar.channel.sms.Addresses;
import org.pukar.config.Account;
import org.pukar.recordings.Source;

/// What callers have said, as Africa's Talking keeps it. It has no way to remove it. Threads share
/// it.
public final class AfricasTalkingRecordings implements Source {
  private static final String FILES = "https://recordings.africastalking.com";

  private final List<String> bases;

  /// @param account without a `url`: the provider's own files alone
  public AfricasTalkingRecordings(Account account) {
    String base = Addresses.base(account, "");
    this.bases = base.isEmpty() ? List.of(FILES) : List.of(base, FILES);
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return Source.within(url, bases).map(address -> request(address));
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).GET().build();
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return Optional.empty();
  }
}
