package org.pukar.recordings;

import java.net.http.HttpRequest;
import java.util.Optional;

/// How one provider's recordings are had, and removed there. Immutable; threads share it.
public interface Source {

  /// The request that fetches a recording; empty if that address is not the provider's own, which
  /// nobody may send us to.
  Optional<HttpRequest> fetch(String url);

  /// The request that removes it; empty if the provider has no way.
  Optional<HttpRequest> remove(String url);
}
