package org.pukar.access.oidc;

import java.net.URI;

/// A browser that is sent to the authority. Immutable; prints nothing.
///
/// @param to the authority's page
/// @param sealed what the browser carries for us until it comes back
public record Going(URI to, String sealed) {

  @Override
  public String toString() {
    return "Going";
  }
}
