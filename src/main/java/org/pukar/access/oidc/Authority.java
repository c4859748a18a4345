package org.pukar.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Set;

/// What an authority says of itself (OpenID Connect Discovery 1.0). Immutable; threads share it.
///
/// @param signIn its page
/// @param tokens where its answers are fetched
/// @param judge of what it signed
record Authority(URI signIn, URI tokens, IDTokenValidator judge) {
  /// Milliseconds until we give up, to connect and to read.
  static final int PATIENCE = 3_000;

  private static final int LARGEST = 256 * 1024;

  /// Signatures by a key that only the authority has.
  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  /// Asks it.
  ///
  /// @throws IOException if it does not answer
  /// @throws GeneralException if what it says of itself is not of that issuer, or makes no sense
  static Authority ask(Issuer issuer, ClientID client) throws IOException, GeneralException {
    OIDCProviderMetadata said = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
    if (said.getAuthorizationEndpointURI() == null
        || said.getTokenEndpointURI() == null
        || said.getJWKSetURI() == null) {
      throw new GeneralException("It names no page, no place for tokens, or no keys.");
    }
    return new Authority(
        said.getAuthorizationEndpointURI(),
        said.getTokenEndpointURI(),
        new IDTokenValidator(
            issuer,
            client,
            new JWSVerificationKeySelector<>(SIGNED, keys(said.getJWKSetURI())),
            null));
  }

  private static JWKSource<SecurityContext> keys(URI at) throws GeneralException {
    return JWKSourceBuilder.create(
            url(at), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST))
        .build();
  }

  private static URL url(URI at) throws GeneralException {
    try {
      return at.toURL();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new GeneralException("The address of its keys is none.", e);
    }
  }
}
