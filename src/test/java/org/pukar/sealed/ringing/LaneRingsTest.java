package org.pukar.sealed.ringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.phone.PhoneNumber;
import org.pukar.staff.Member;
import org.pukar.text.Language;

/// Who waits in the sealed lane is called by somebody of her language and the sex she chose,
/// without anybody looking into a list.
class LaneRingsTest extends HouseTest {
  private static final PhoneNumber SURVIVOR = new PhoneNumber("+919000991001");
  private static final UUID ASHA = new UUID(0, 11);
  private static final UUID MEENA = new UUID(0, 12);
  private static final UUID RAVI = new UUID(0, 13);

  private final List<UUID> rung = new ArrayList<>();
  private boolean isLine = true;
  private LaneRings rings;

  @BeforeEach
  void somebodyWaits() {
    house
        .entered(SURVIVOR.e164().substring(3), Language.ENGLISH)
        .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.S"));
    rings =
        new LaneRings(
            house.database(),
            house.sealedCases(),
            () -> Set.of(ASHA, MEENA, RAVI),
            this::bridge,
            Clock.systemUTC());
  }

  private Optional<UUID> bridge(UUID member, PhoneNumber worker) {
    assertThat(worker).isEqualTo(SURVIVOR);
    if (!isLine) {
      return Optional.empty();
    }
    rung.add(member);
    UUID call = UUID.randomUUID();
    house
        .database()
        .use(h ->
            h.execute(
                "INSERT INTO calls (id, provider, purpose, state) VALUES (?, 'p', 'staff', 'queued')",
                call));
    return Optional.of(call);
  }

  private UUID officer(UUID actor, String phone, boolean woman, Language language) {
    UUID id =
        house
            .staff()
            .put(
                new Member(
                    "N",
                    new PhoneNumber(phone),
                    List.of(language),
                    woman,
                    "",
                    Optional.of(actor),
                    Optional.empty()));
    house.staff().duty(id, true);
    return id;
  }

  private void came(String state) throws SQLException {
    house.stored().run("UPDATE calls SET state = '" + state + "' WHERE purpose = 'staff'");
  }

  @Test
  void aWomanOfHerLanguageIsRungOnceAndWhoAnswersHasTheCase() throws SQLException {
    officer(RAVI, "+919000991002", false, Language.ENGLISH);
    officer(MEENA, "+919000991003", true, Language.ODIA);
    UUID asha = officer(ASHA, "+919000991004", true, Language.ENGLISH);

    rings.ring();
    rings.ring();
    assertThat(rung).containsExactly(asha);
    assertThat(house.sealedCases().waiting()).as("until she answers").hasSize(1);

    came("in-progress");
    rings.ring();
    assertThat(rung).hasSize(1);
    assertThat(house.sealedCases().waiting()).isEmpty();
    assertThat(house.sealedCases().of(ASHA)).hasSize(1);
  }

  @Test
  void ifNobodyAnswersTheNextIsRungAndTheFirstAgainAfterAWhile() throws SQLException {
    UUID asha = officer(ASHA, "+919000991004", true, Language.ENGLISH);
    rings.ring();
    came("no-answer");
    rings.ring();
    assertThat(rung).as("not at once again").containsExactly(asha);

    UUID meena = officer(MEENA, "+919000991003", true, Language.ENGLISH);
    rings.ring();
    assertThat(rung).containsExactly(asha, meena);
    came("busy");
    house.stored().run("UPDATE sealed_rings SET at = at - interval '2 minutes'");
    rings.ring();
    assertThat(rung).containsExactly(asha, meena, asha);
    assertThat(house.sealedCases().waiting()).hasSize(1);
  }

  /// Nothing was heard of the ring: its node died before it was made, or the network is silent.
  @Test
  void aRingOfWhichNothingIsHeardIsMadeAgain() throws SQLException {
    UUID asha = officer(ASHA, "+919000991004", true, Language.ENGLISH);
    isLine = false;
    rings.ring();
    isLine = true;
    rings.ring();
    assertThat(rung).isEmpty();
    house.stored().run("UPDATE sealed_rings SET at = at - interval '3 minutes'");
    rings.ring();
    assertThat(rung).containsExactly(asha);
  }

  @Test
  void beforeTheHourThatSheWishedNobodyIsRung() throws SQLException {
    officer(ASHA, "+919000991004", true, Language.ENGLISH);
    house.stored().run("UPDATE callbacks SET due_at = now() + interval '1 hour'");
    rings.ring();
    assertThat(rung).isEmpty();
  }

  @Test
  void whoseKeyWasEndedOrWhoIsOffDutyIsNotRung() {
    officer(new UUID(0, 99), "+919000991004", true, Language.ENGLISH);
    UUID asha = officer(ASHA, "+919000991005", true, Language.ENGLISH);
    house.staff().duty(asha, false);
    rings.ring();
    assertThat(rung).isEmpty();
  }

  @Test
  void whoChoseAManIsCalledByOne() throws SQLException {
    officer(ASHA, "+919000991004", true, Language.ENGLISH);
    UUID ravi = officer(RAVI, "+919000991002", false, Language.ENGLISH);
    house.stored().run("UPDATE callbacks SET voice = 'man'");
    rings.ring();
    assertThat(rung).containsExactly(ravi);
  }
}
