package org.pukar;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Tests over HTTP at one gateway that is started once. Test classes run one after the other, each
/// at a gateway of its own.
public abstract class GatewayTest {
  protected static Gateway gateway;

  @BeforeAll
  static void startGateway() throws SQLException {
    gateway = Gateway.start();
  }

  @AfterAll
  static void stopGateway() {
    gateway.close();
  }
}
