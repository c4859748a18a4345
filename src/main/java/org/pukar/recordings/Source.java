package org.pukar.recordings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How one provider's recordings are had, and removed there. Immutable; threads share it.
public interface Source {

  /// A provider that records nothing.
  Source NOWHERE =
      new Source() {
        @Override
        public Optional<HttpRequest> fetch(String url) {
          return Optional.empty();
        }

        @Override
        public Optional<HttpRequest> remove(String url) {
          return Optional.empty();
        }
      };

  /// The request that fetches a recording; empty if that address is not the provider's own, which
  /// nobody may send us to.
  Optional<HttpRequest> fetch(String url);

  /// The request that removes it; empty if the provider has no way.
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
