package org.pukar.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void aSecretIsNeverPrinted() {
    assertThat(new Secret("hush").toString()).isEqualTo("(secret)");
    assertThat("%s".formatted(new Secret("hush"))).doesNotContain("hush");
    assertThat(new Secret("").toString()).isEqualTo("(none)");
    assertThat(new Secret("hush").reveal()).isEqualTo("hush");
  }

  @Test
  void onlyTheSameTextMatches() {
    Secret secret = new Secret("hush-पुकार");

    assertThat(secret.matches("hush-पुकार")).isTrue();
    assertThat(secret.matches("hush")).isFalse();
    assertThat(secret.matches("hush-पुकार ")).isFalse();
    assertThat(secret.matches("")).isFalse();
  }

  @Test
  void anEmptySecretOpensNothing() {
    assertThat(new Secret("").matches("")).isFalse();
    assertThat(new Secret("").matches("demo")).isFalse();
  }
}
