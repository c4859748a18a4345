package org.pukar.arrivals;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Tests at one desk that is opened once, and before each of them emptied.
abstract class DeskTest {
  static Desk desk;

  @BeforeAll
  static void openDesk() throws SQLException {
    desk = Desk.fresh();
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  @BeforeEach
  void emptyDesk() throws SQLException {
    desk.stored().empty();
  }
}
