package org.pukar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// Where a district is asked for, a pin code will do, as far as pin codes were imported.
class PinCodeTest extends HouseTest {
  private static final String PHONE = "7000000811";

  @AfterEach
  void forgetPins() throws SQLException {
    house.stored().run("TRUNCATE pins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"766001", "766 001", "७६६००१"})
  void itLeadsToItsDistrictWhichIsConfirmed(String typed) throws SQLException {
    house.stored().run("INSERT INTO pins VALUES ('766001', 'd358')");

    Call call = asked().type(typed);

    assertThat(call.screen()).startsWith("Kalahandi, Odisha: is this it?");
    assertThat(call.type("1").ended()).isTrue();
  }

  @Test
  void aCodeOfTwoDistrictsIsAList() throws SQLException {
    house.stored().run("INSERT INTO pins VALUES ('766001', 'd358'), ('766001', 'd362')");

    Call call = asked().type("766001");

    assertThat(call.screen()).startsWith(house.say(Language.ENGLISH, "place.which"));
    assertThat(call.choose("Kalahandi, Odisha").ended()).isTrue();
  }

  @Test
  void aCodeThatIsNotKnownIsAskedAgain() {
    assertThat(asked().type("999999").screen())
        .startsWith(house.say(Language.ENGLISH, "place.unknown"));
  }

  private static Call asked() {
    return house
        .entered(PHONE, Language.ENGLISH)
        .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.W"))
        .type("not paid");
  }
}
