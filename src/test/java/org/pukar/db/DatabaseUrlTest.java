package org.pukar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which people write PostgreSQL's address.
class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://u:p@db/pukar, jdbc:postgresql://db:5432/pukar?user=u&password=p",
    "postgres://u:p@db:6432/pukar, jdbc:postgresql://db:6432/pukar?user=u&password=p",
    "postgresql://u@db/pukar, jdbc:postgresql://db:5432/pukar?user=u",
    "postgresql://u:p@db/x?sslmode=require, "
        + "jdbc:postgresql://db:5432/x?user=u&password=p&sslmode=require",
    "postgresql://u:a%26b%3Dc%25@db/x, jdbc:postgresql://db:5432/x?user=u&password=a%26b%3Dc%25",
    "postgresql://u:a+b@db/x, jdbc:postgresql://db:5432/x?user=u&password=a%2Bb",
  })
  void aUriIsReadAsJdbcWantsIt(String written, String jdbc) {
    assertThat(DatabaseUrl.jdbc(written)).isEqualTo(jdbc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:top secret@db/x",
        "postgresql://u:topsecret%@db/x",
        "postgresql://u:topsecret@db_1,db_2/x",
        "jdbc:postgresql://db:port/x?password=topsecret",
        "jdbc:mysql://db/x?password=topsecret",
      })
  void aWrongAddressIsToldWithoutThePassword(String url) {
    assertThatThrownBy(() -> DatabaseUrl.jdbc(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must look like postgresql://USER:PASSWORD@HOST:5432/pukar")
        .hasMessageNotContaining("secret");
  }

  @Test
  void jdbcsOwnFormStaysAsItIs() {
    String url = "jdbc:postgresql://a:1,b:2/pukar?user=u&targetServerType=primary";

    assertThat(DatabaseUrl.jdbc(url)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/x?user=pukar_app&password=p, pukar_app",
    "jdbc:postgresql://db/x?password=p&user=pukar%20app, pukar app",
    "postgresql://pukar_app:p@db/x, pukar_app",
    "jdbc:postgresql://db/x, ''",
    "jdbc:postgresql://db/x?superuser=a, ''",
  })
  void theRoleIsFoundInEitherForm(String url, String user) {
    assertThat(DatabaseUrl.user(url)).isEqualTo(user);
  }
}
