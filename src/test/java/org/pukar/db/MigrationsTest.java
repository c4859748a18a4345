package org.pukar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Stored;
import org.pukar.embedded.TestServers;
import org.pukar.embedded.TestServers.Fresh;

/// The schema from nothing to this program's version.
class MigrationsTest {
  private Fresh servers;

  @BeforeEach
  void open() throws SQLException {
    servers = TestServers.fresh();
  }

  @Test
  void anEmptyDatabaseIsBroughtToThisVersionAndStaysThere() throws SQLException {
    assertThat(Migrations.version(servers.ownerUrl())).isEmpty();

    Migrations.run(servers.ownerUrl(), servers.applicationUrl());
    String version = Migrations.version(servers.ownerUrl());
    List<String> history = history();
    Migrations.run(servers.ownerUrl(), servers.applicationUrl());

    assertThat(Migrations.version(servers.ownerUrl())).isEqualTo(version).isNotEmpty();
    assertThat(history()).isEqualTo(history).isNotEmpty();
    assertThatCode(() -> Migrations.check(servers.applicationUrl())).doesNotThrowAnyException();
  }

  @Test
  void anOlderSchemaIsRefusedByANodeThatMayNotMigrate() {
    Migrations.upTo("5", servers.ownerUrl(), servers.applicationUrl());
    assertThat(Migrations.version(servers.ownerUrl())).isEqualTo("5");

    assertThatThrownBy(() -> Migrations.check(servers.applicationUrl()))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("PUKAR_DATABASE_OWNER_URL");

    Migrations.run(servers.ownerUrl(), servers.applicationUrl());
    assertThatCode(() -> Migrations.check(servers.applicationUrl())).doesNotThrowAnyException();
  }

  @Test
  void anEmptyDatabaseIsRefusedToo() {
    assertThatThrownBy(() -> Migrations.check(servers.applicationUrl()))
        .isInstanceOf(FlywayException.class);
  }

  private List<String> history() throws SQLException {
    return new Stored(servers)
        .cells("SELECT version, checksum, installed_on FROM flyway_schema_history ORDER BY 1");
  }
}
