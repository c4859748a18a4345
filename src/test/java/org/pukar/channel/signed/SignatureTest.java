package org.pukar.channel.signed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pukar.config.Secret;

class SignatureTest {
  private static final String HMAC = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

  @Test
  void anAddressIsSpelledWithoutItsPortAndWithIt() {
    assertThat(Signature.spellings("https://a.example/b?c=d:1"))
        .containsExactly("https://a.example/b?c=d:1", "https://a.example:443/b?c=d:1");
    assertThat(Signature.spellings("http://a.example:8080"))
        .containsExactly("http://a.example", "http://a.example:8080");
    assertThat(Signature.spellings("http://me:pw@[::1]/x"))
        .containsExactly("http://me:pw@[::1]/x", "http://me:pw@[::1]:80/x");
    assertThat(Signature.spellings("nowhere")).containsExactly("nowhere");
  }

  /// The MAC of RFC 4231, test case 2, in base64.
  @Test
  void aSignatureIsAnHmacInBase64() {
    Signature signature = new Signature("HmacSHA256", new Secret("Jefe"));
    assertThat(signature.isOf("what do ya want for nothing?", HMAC)).isTrue();
    assertThat(signature.isOf("what do ya want for nothing!", HMAC)).isFalse();
    assertThat(signature.isOf("what do ya want for nothing?", "")).isFalse();
    assertThat(signature.isOf("what do ya want for nothing?", "\u00e9")).isFalse();
  }
}
