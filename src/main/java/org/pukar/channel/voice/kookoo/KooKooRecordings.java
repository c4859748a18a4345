package org.pukar.channel.voice.kookoo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.pukar.channel.sms.Addresses;
import org.pukar.config.Account;
import org.pukar.recordings.Source;

/// What callers have said, as KooKoo keeps it: files that anybody may fetch who knows their name.
/// It has no way to remove one. Threads share it.
public final class KooKooRecordings implements Source {
  /// Where its files lie, as far as its documentation shows.
  private static final List<String> FILES =
      List.of("http://recordings.kookoo.in", "https://recordings.kookoo.in");

  private final List<String> bases;

  /// @param account without a `url`: KooKoo's own files alone
  public KooKooRecordings(Account account) {
    String base = Addresses.base(account, "");
    this.bases = base.isEmpty() ? FILES : List.of(base, FILES.getFirst(), FILES.getLast());
  }

  @Override
  public Optional<HttpRequest> fetch(String url) {
    return Source.within(url, bases)
        .map(URI::toString)
        .map(address -> HttpRequest.newBuilder(URI.create(address)).GET().build());
  }

  @Override
  public Optional<HttpRequest> remove(String url) {
    return Optional.empty();
  }
}
