package org.pukar;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Tests in one house that is opened once, its stores emptied before each. Test classes run one
/// after the other, each in a house of its own.
public abstract class HouseTest {
  protected static House house;

  @BeforeAll
  static void openHouse() throws SQLException {
    house = House.fresh();
  }

  @AfterAll
  static void closeHouse() {
    house.close();
  }

  @BeforeEach
  void emptyHouse() throws SQLException {
    house.stored().empty();
  }
}
