package org.pukar.channel.voice;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says how what a caller has said is fetched from the provider that keeps it, and how it is
/// removed there. Asks nobody itself. Threads share it.
public interface Recorder {

  /// The request for a recording, with all that lets us in; empty for an address that is not the
  /// provider's own: none other may learn our secret, or have us knock wherever it likes.
  ///
  /// @param url as [Heard.Words] has it
  Optional<HttpRequest> fetch(String url);

  /// The request that has the provider forget it; empty if that is no recording of this provider.
  Optional<HttpRequest> remove(String url);

  /// An address, if it lies at one of these bases: the same scheme, host and port, and no name or
  /// password in it.
  static Optional<URI> within(String url, List<String> bases) {
    try {
      URI address = new URI(url);
      return bases.stream().map(URI::create).anyMatch(base -> origin(base).equals(origin(address)))
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String origin(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
