package org.pukar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.conversation.walk.Persons;
import org.pukar.conversation.walk.Persons.Look;
import org.pukar.dialogue.Session;
import org.pukar.feature.Asked;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Who is put through to whom.
class SwitchboardTest extends HouseTest {
  private static final PhoneNumber ASHA = new PhoneNumber("+919000800091");
  private static final PhoneNumber RAVI = new PhoneNumber("+919000800092");

  private static final String KALAHANDI = "d347";

  private Staff staff;
  private Switchboard board;

  @BeforeEach
  void open() {
    var keys = house.ground().keys();
    staff =
        new Staff(
            house.database(),
            keys.sessions(),
            phone -> keys.phoneIndex(phone.e164()),
            UUID::randomUUID);
    board =
        new Switchboard(
            house.database(),
            staff,
            new KeptPlaces(keys.sessions(), house.callers()::index),
            _ -> Set.of(KALAHANDI),
            house.callbacks()::talked);
  }

  private UUID member(PhoneNumber phone, boolean woman, Language... languages) {
    UUID id =
        staff.put(
            new Member(
                "N", phone, List.of(languages), woman, "", Optional.empty(), Optional.empty()));
    assertThat(staff.duty(id, true)).isTrue();
    return id;
  }

  private static Asked asked(String session, Language language, boolean woman) {
    return asked(session, language, woman, "+919000800001");
  }

  private static Asked asked(String session, Language language, boolean woman, String phone) {
    Session at =
        Session.fresh(session, house.scripts().current().script().version(), language)
            .with(woman ? Map.of("voice-wished", "woman") : Map.of());
    return new Asked(
        new PhoneNumber(phone),
        "voice",
        "net",
        at,
        house.scripts().current().script().words().in(language),
        List.of(),
        "",
        "k");
  }

  @Test
  void whoSpeaksTheLanguageAndIsFreeIsRungOnceAtATime() {
    member(ASHA, true, Language.ODIA);
    member(RAVI, false, Language.HINDI, Language.ODIA);
    assertThat(board.look(asked("a", Language.ODIA, false))).isEqualTo(new Look.Ring(ASHA));
    assertThat(board.look(asked("b", Language.ODIA, false))).isEqualTo(new Look.Ring(RAVI));
    assertThat(board.look(asked("c", Language.ODIA, false))).isInstanceOf(Look.Wait.class);
    assertThat(board.look(asked("d", Language.BENGALI, false))).isEqualTo(new Look.Nobody());
  }

  @Test
  void whoWishesAWomanIsNeverPutThroughToAMan() {
    member(RAVI, false, Language.HINDI);
    assertThat(board.look(asked("a", Language.HINDI, true))).isEqualTo(new Look.Nobody());
    member(ASHA, true, Language.HINDI);
    assertThat(board.look(asked("a", Language.HINDI, true))).isEqualTo(new Look.Ring(ASHA));
  }

  /// Her being busy would tell that somebody of that lane needs her.
  @Test
  void whoIsRungForTheSealedLaneIsRungForNothingElse() {
    Optional<UUID> lane = Optional.of(new UUID(0, 7));
    UUID asha =
        staff.put(new Member("N", ASHA, List.of(Language.HINDI), true, "", lane, Optional.empty()));
    staff.duty(asha, true);
    assertThat(board.look(asked("a", Language.HINDI, true))).isEqualTo(new Look.Nobody());
  }

  @Test
  void whoCameFirstIsServedFirst() {
    UUID asha = member(ASHA, true, Language.HINDI);
    assertThat(board.look(asked("a", Language.HINDI, false))).isEqualTo(new Look.Ring(ASHA));
    assertThat(board.look(asked("b", Language.HINDI, false))).isEqualTo(new Look.Wait(1, 4));
    assertThat(board.look(asked("c", Language.HINDI, false))).isEqualTo(new Look.Wait(2, 8));
    member(RAVI, false, Language.HINDI);
    assertThat(board.look(asked("c", Language.HINDI, false))).isEqualTo(new Look.Wait(2, 4));
    assertThat(board.look(asked("b", Language.HINDI, false))).isEqualTo(new Look.Ring(RAVI));
    assertThat(board.look(asked("c", Language.HINDI, false))).isEqualTo(new Look.Wait(1, 2));
    assertThat(staff.find(asha).orElseThrow().busy()).isTrue();
  }

  @Test
  void whoLeavesTheLineIsCalledAndServedAsIfSheHadStayed() throws Exception {
    member(ASHA, true, Language.HINDI);
    Asked first = asked("a", Language.HINDI, false);
    assertThat(board.look(asked("x", Language.HINDI, false))).isInstanceOf(Look.Ring.class);
    assertThat(board.look(first)).isEqualTo(new Look.Wait(1, 4));
    board.over(first, Persons.End.LEFT);
    assertThat(board.ringTurns("")).isFalse();
    Asked later = asked("b", Language.HINDI, false, "+919000800002");
    assertThat(board.look(later)).isEqualTo(new Look.Wait(1, 4));

    house.stored().run("UPDATE places_kept SET due_at = now()");
    assertThat(board.ringTurns("")).isTrue();
    assertThat(board.ringTurns("")).isFalse();
    assertThat(house.stored().rows()).containsEntry("rings", 1);
    Asked turn = asked("c", Language.HINDI, false);
    assertThat(board.look(turn)).isEqualTo(new Look.Wait(1, 4));
    assertThat(board.look(later)).isEqualTo(new Look.Wait(2, 8));
    house.stored().run("UPDATE staff SET busy_until = now()");
    assertThat(board.look(turn)).isEqualTo(new Look.Ring(ASHA));
    board.over(turn, Persons.End.TALKED);
    assertThat(house.stored().rows()).doesNotContainKey("places_kept");
  }

  @Test
  void ofTheFreeTheOneOfHerOwnPlaceIsRung() {
    member(RAVI, false, Language.ODIA);
    Member asha =
        new Member(
            "N", ASHA, List.of(Language.ODIA), true, KALAHANDI, Optional.empty(), Optional.empty());
    assertThat(staff.duty(staff.put(asha), true)).isTrue();
    assertThat(board.look(asked("a", Language.ODIA, false))).isEqualTo(new Look.Ring(ASHA));
    assertThat(board.look(asked("b", Language.ODIA, false))).isEqualTo(new Look.Ring(RAVI));
  }

  @Test
  void whoDoesNotAnswerThreeTimesIsOffDuty() throws Exception {
    UUID asha = member(ASHA, true, Language.HINDI);
    for (int i = 0; i < 3; i++) {
      Asked asked = asked("a" + i, Language.HINDI, false);
      assertThat(board.look(asked)).isEqualTo(new Look.Ring(ASHA));
      board.over(asked, Persons.End.NOT_ANSWERED);
      assertThat(staff.find(asha).orElseThrow().busy()).isTrue();
      house.stored().run("UPDATE staff SET busy_until = now()");
    }
    assertThat(staff.find(asha).orElseThrow().onDuty()).isFalse();
    assertThat(board.look(asked("b", Language.HINDI, false))).isEqualTo(new Look.Nobody());
  }

  @Test
  void whoHangsUpLeavesTheLineAndFreesWhoTalkedToHer() throws Exception {
    UUID asha = member(ASHA, true, Language.HINDI);
    assertThat(board.look(asked("a", Language.HINDI, false))).isInstanceOf(Look.Ring.class);
    assertThat(board.look(asked("b", Language.HINDI, false))).isInstanceOf(Look.Wait.class);
    board.hungUp("b");
    assertThat(board.look(asked("c", Language.HINDI, false))).isEqualTo(new Look.Wait(1, 4));
    board.hungUp("a");
    house.stored().run("UPDATE staff SET busy_until = now()");
    assertThat(board.look(asked("c", Language.HINDI, false))).isEqualTo(new Look.Ring(ASHA));
    assertThat(staff.delete(asha)).isTrue();
  }
}
