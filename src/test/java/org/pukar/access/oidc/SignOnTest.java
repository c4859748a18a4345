package org.pukar.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pukar.config.Secret;
import org.pukar.config.Settings;
import org.pukar.keys.Keys;

/// What becomes of errands when nobody answers, or they come back too late.
class SignOnTest {
  private final Keys keys = Keys.passing();

  private SignOn signOn(String issuer, Clock clock) {
    return new SignOn(
        new Settings.Oidc(issuer, Authorities.CLIENT, new Secret(Authorities.SECRET), "Somewhere"),
        URI.create("http://127.0.0.1:1/back"),
        keys.accounts(),
        SignOnTest::chance,
        clock);
  }

  private static byte[] chance(int bytes) {
    byte[] all = new byte[bytes];
    new SecureRandom().nextBytes(all);
    return all;
  }

  @Test
  void nobodyIsSentToAnAuthorityThatIsAway() throws Exception {
    String issuer;
    try (Authorities authority = new Authorities()) {
      issuer = authority.issuer();
    }
    assertThat(signOn(issuer, Clock.systemUTC()).begin("/console", "")).isEmpty();
  }

  @Test
  void anErrandIsOverAfterTenMinutes() throws Exception {
    try (Authorities authority = new Authorities()) {
      Going going =
          signOn(authority.issuer(), Clock.systemUTC()).begin("/console", "").orElseThrow();
      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
      assertThat(signOn(authority.issuer(), later).judge(going.sealed(), "code=1&state=1"))
          .isEqualTo(new Returned.Refused("no errand"));
      assertThat(signOn(authority.issuer(), Clock.systemUTC()).judge(going.sealed(), "state=1"))
          .isInstanceOf(Returned.Refused.class);
      assertThat(going.toString()).doesNotContain(going.sealed());
    }
  }

  @Test
  void anAuthorityThatDiesInMidErrandIsAway() throws Exception {
    SignOn signOn;
    Going going;
    try (Authorities authority = new Authorities()) {
      signOn = signOn(authority.issuer(), Clock.systemUTC());
      going = signOn.begin("/console", "").orElseThrow();
    }
    String state = going.to().getQuery().replaceAll(".*state=([^&]*).*", "$1");
    assertThat(signOn.judge(going.sealed(), "code=1&state=" + state))
        .isInstanceOf(Returned.Away.class);
  }
}
