package org.pukar.channel.voice.exotel;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.recordings.Source;

/// What callers have said, as Exotel keeps it: it lets us in by the account's key. It documents no
/// way to remove one. Threads share it.
public final class ExotelRecordings implements Source {
  /// Where its files lie is not documented: on machines of its own, as far as anybody has shown.
  private static final Pattern OWN =
      Pattern.compile("https://(?:[a-z0-9-]{1,40}\\.){1,3}exotel\\.com(?=/)");

  private final String base;
  private final String letsIn;

  /// @param account `key`, `token`; a `url` is asked, too
  public ExotelRecordings(Account account) {
    this.base = Addresses.base(account, "");
    this.letsIn = Calls.basic(account.text("key"), account.text("token"));
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return Source.within(url, bases(url))
        .map(address ->
            HttpRequest.newBuilder(address).header("Authorization", letsIn).GET().build());
  }

  private List<String> bases(String url) {
    var own = OWN.matcher(url);
    if (own.lookingAt()) {
      return List.of(own.group());
    }
    return base.isEmpty() ? List.of() : List.of(base);
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return Optional.empty();
  }
}
