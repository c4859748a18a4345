package org.pukar.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.pukar.config.Settings;
import org.pukar.keys.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends browsers to the authority and judges what they bring back. Threads share it. It keeps
/// nothing of anybody: each browser carries its own [Errand].
///
/// Source: OpenID Connect Core 1.0 section 3.1, RFC 7636, RFC 9700.
public final class SignOn {
  private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);
  private static final int CHANCE = 32;

  private final Issuer issuer;
  private final ClientSecretBasic client;
  private final URI back;
  private final Sealer sealer;
  private final IntFunction<byte[]> chance;
  private final Clock clock;

  /// What the authority said of itself; asked for when the first browser goes there, so that we
  /// start without it.
  private final AtomicReference<Authority> authority = new AtomicReference<>();

  /// @param back our page to which browsers return, as the authority has it written down
  /// @param chance so many bytes that nobody can foresee
  public SignOn(
      Settings.Oidc settings, URI back, Sealer sealer, IntFunction<byte[]> chance, Clock clock) {
    this.issuer = new Issuer(settings.issuer());
    this.client =
        new ClientSecretBasic(
            new ClientID(settings.client()),
            new com.nimbusds.oauth2.sdk.auth.Secret(settings.secret().reveal()));
    this.back = back;
    this.sealer = sealer;
    this.chance = chance;
    this.clock = clock;
  }

  /// Begins an errand; empty if the authority does not answer.
  ///
  /// @param to the page of ours that is wanted
  /// @param invitation that is answered by it; empty: none
  public Optional<Going> begin(String to, String invitation) {
    Errand errand = new Errand(to, invitation, word(), word(), word(), clock.instant());
    try {
      URI page =
          new AuthenticationRequest.Builder(
                  ResponseType.CODE, new Scope("openid"), client.getClientID(), back)
              .endpointURI(authority().signIn())
              .state(new State(errand.state()))
              .nonce(new Nonce(errand.nonce()))
              .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
              .build()
              .toURI();
      return Optional.of(new Going(page, errand.seal(sealer)));
    } catch (IOException | GeneralException e) {
      LOG.warn("The authority of signing in does not answer as it should", e);
      return Optional.empty();
    }
  }

  private String word() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.apply(CHANCE));
  }

  private Authority authority() throws IOException, GeneralException {
    Authority known = authority.get();
    if (known == null) {
      known = Authority.ask(issuer, client.getClientID());
      authority.set(known);
    }
    return known;
  }

  /// Judges a browser that comes back.
  ///
  /// @param sealed what it carries
  /// @param query what the authority let it bring, as it stands behind the `?`
  public Returned judge(String sealed, String query) {
    return Errand.open(sealed, sealer, clock.instant())
        .map(errand -> judge(errand, query))
        .orElseGet(() -> new Returned.Refused("no errand"));
  }

  private Returned judge(Errand errand, String query) {
    try {
      AuthenticationResponse answer =
          AuthenticationResponseParser.parse(URI.create(back + "?" + query));
      if (!new State(errand.state()).equals(answer.getState())) {
        return new Returned.Refused("another state");
      }
      if (answer.getIssuer() != null && !issuer.equals(answer.getIssuer())) {
        return new Returned.Refused("another issuer");
      }
      return answer.indicatesSuccess()
          ? fetch(errand, answer.toSuccessResponse().getAuthorizationCode())
          : new Returned.Refused("the authority says no");
    } catch (GeneralException | IllegalArgumentException _) {
      return new Returned.Refused("no answer that makes sense");
    } catch (IOException | RemoteKeySourceException e) {
      LOG.warn("The authority of signing in does not answer", e);
      return new Returned.Away();
    } catch (JOSEException | BadJOSEException _) {
      return new Returned.Refused("not signed as it should be");
    }
  }

  private Returned fetch(Errand errand, AuthorizationCode code)
      throws IOException, GeneralException, JOSEException, BadJOSEException {
    HTTPRequest request =
        new TokenRequest.Builder(
                authority().tokens(),
                client,
                new AuthorizationCodeGrant(code, back, new CodeVerifier(errand.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(Authority.PATIENCE);
    request.setReadTimeout(Authority.PATIENCE);
    request.setFollowRedirects(false);
    TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
    if (!(answer instanceof OIDCTokenResponse given)
        || given.getOIDCTokens().getIDToken() == null) {
      return new Returned.Refused("the code opens nothing");
    }
    return known(
        errand,
        authority()
            .judge()
            .validate(given.getOIDCTokens().getIDToken(), new Nonce(errand.nonce())));
  }

  private Returned known(Errand errand, IDTokenClaimsSet said) {
    boolean isStrong =
        Objects.requireNonNullElse(said.getAMR(), java.util.List.<AMR>of()).contains(AMR.MFA);
    return new Returned.Known(
        errand, issuer.getValue() + " " + said.getSubject().getValue(), isStrong);
  }
}
