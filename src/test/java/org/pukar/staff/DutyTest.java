package org.pukar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.Ringing;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// The helpline's people begin and end their duty with nothing but a phone.
class DutyTest extends HouseTest {
  private static final String NUMBER = "1800000029";
  private static final String ASHA = "9000800091";

  private UUID asha = new UUID(0, 0);

  @BeforeEach
  void enter() {
    PhoneNumber phone = new PhoneNumber("+91" + ASHA);
    asha =
        house
            .staff()
            .put(
                new Member(
                    "N",
                    phone,
                    List.of(Language.HINDI),
                    true,
                    "",
                    Optional.empty(),
                    Optional.empty()));
  }

  private boolean isOnDuty() {
    return house.staff().find(asha).orElseThrow().onDuty();
  }

  @Test
  void byACall() {
    Ringing call = house.call(ASHA, NUMBER);
    assertThat(call.words()).startsWith("You are off duty.");
    assertThat(call.choose("Begin").ended()).isTrue();
    assertThat(isOnDuty()).isTrue();
    Ringing other = house.call(ASHA, NUMBER);
    assertThat(other.words()).startsWith("You are on duty.");
    assertThat(other.choose("Leave it so").ended()).isTrue();
    assertThat(isOnDuty()).isTrue();
    house.call(ASHA, NUMBER).choose("End");
    assertThat(isOnDuty()).isFalse();
  }

  @Test
  void byAText() {
    String words = house.text(ASHA, "helpline duty", "one");
    assertThat(words).contains("You are off duty.", "1");
    assertThat(house.text(ASHA, "1", "two")).contains("You are on duty now.");
    assertThat(isOnDuty()).isTrue();
    assertThat(house.text(ASHA, "1", "two")).contains("You are on duty now.");
  }

  @Test
  void nobodyElseHearsOfIt() {
    assertThat(house.call("9000800092", NUMBER).words()).startsWith("This is for the helpline");
    assertThat(house.text("9000800092", "HELPLINE DUTY", "x")).contains("This is for the helpline");
  }

  @Test
  void aWorkersOwnDutyIsNoSuchThing() {
    assertThat(house.text("9000800093", "12 hour duty no wages paid", "y"))
        .doesNotContain("helpline's own people");
  }
}
