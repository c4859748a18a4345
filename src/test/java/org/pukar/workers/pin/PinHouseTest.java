package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.text.Language;

/// Tests of the PIN's dialogues, in one house whose menu is [PinStage]'s. Two workers share a
/// phone.
abstract class PinHouseTest {
  static final String PHONE = "7000000521";
  static final UUID WORKER = new UUID(5, 1);
  static final UUID OTHER = new UUID(5, 2);
  static final String PIN = "4821";
  static final String WRONG = "9137";

  @TempDir private static Path folder;
  static House house;

  @BeforeAll
  static void open() throws SQLException, IOException {
    house = House.on(Ground.fresh().with(PinStage.config(folder)));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void register() throws SQLException {
    house.stored().empty();
    PinStage.register(house, WORKER, PHONE);
    PinStage.register(house, OTHER, PHONE);
  }

  static void set() {
    assertThat(house.pins().choose(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.CHOSEN);
    assertThat(house.pins().confirm(WORKER, PIN, Proof.NONE)).isEqualTo(Setting.SET);
  }

  static Call dial(Language language) throws SQLException {
    return PinStage.dial(house, WORKER, PHONE, language);
  }

  static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
