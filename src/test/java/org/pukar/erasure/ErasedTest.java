package org.pukar.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Logged;
import org.pukar.text.Language;
import org.pukar.workers.RecordHouseTest;

/// Who asks for it is erased: only a tombstone is left, which names nobody, and what we still owe.
class ErasedTest extends RecordHouseTest {
  private static final String OTHER = "Kamala Oraon Jhunjhunu";

  @Test
  void nothingIsLeftInAnyTableInRedisOrInTheLogsButTheTombstone() throws SQLException {
    try (Logged logged = Logged.start()) {
      guarded(NAME);
      dial()
          .type("5", PIN)
          .choose(say("record.more"), say("record.allow"))
          .choose(say("purposes.alerts-no"), say("consent.allow"));
      String caller = house.stored().cells("SELECT id FROM callers").getFirst();
      String worker = only().id().toString();
      String index = house.key(dial()).caller();
      dial().type("1");

      Call call = erase(dial().type("5", PIN));

      assertThat(call.screen()).isEqualTo(say("erase.erased"));
      assertThat(house.stored().rows()).isEqualTo(Map.of("erasures", 1, "notices", noticesLeft()));
      house.ground().clock().pass(Duration.ofMinutes(2));
      house.forgetting().redeem();
      assertThat(house.stored().found(NAME, "Ghadiyal", PHONE, caller, worker, index)).isEmpty();
      assertThat(house.stored().redis()).isEmpty();
      assertThat(logged.text()).doesNotContain("Ghadiyal", PHONE, PIN);
    }
  }

  /// The words of a notice are everybody's.
  private static int noticesLeft() throws SQLException {
    return house.stored().cells("SELECT hash FROM notices").size();
  }

  @Test
  void theLastScreenAloneIsLeftForItsRepeat() {
    registered(NAME);
    Call call = erase(dial().type("5"));

    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.sessions().load(house.key(call)).kept().orElseThrow().said()).hasSize(1);
  }

  @Test
  void afterwardsThePhoneIsAStrangers() {
    registered(NAME);
    erase(dial().type("5"));

    assertThat(dial().screen()).startsWith("Pukar\n1 English");
  }

  @Test
  void anOpenComplaintIsKeptAndThatIsSaid() throws SQLException {
    registered(NAME);
    String number = filed();

    Call call = erase(dial().type("5"));

    assertThat(call.screen()).isEqualTo(say("erase.waits"));
    assertThat(house.stored().rows())
        .containsKeys("grievances", "callers")
        .doesNotContainKeys("workers", "consents");
    assertThat(
            house
                .stored()
                .cells("SELECT count(*) FROM erasures WHERE waits_for = (SELECT id FROM callers)"))
        .containsExactly("1");
    assertThat(house.grievances().find(number, phone())).isPresent();
  }

  @Test
  void onceItsLastComplaintIsClosedForGoodTheRestGoesToo() throws SQLException {
    registered(NAME);
    filed();
    String caller = house.stored().cells("SELECT id FROM callers").getFirst();
    erase(dial().type("5"));

    assertThat(house.erasures().finish(9)).isZero();
    closedSince("29 days");
    assertThat(house.erasures().finish(9)).isZero();
    closedSince("31 days");
    assertThat(house.erasures().finish(9)).isEqualTo(1);

    assertThat(house.stored().rows()).isEqualTo(Map.of("erasures", 1, "notices", noticesLeft()));
    assertThat(house.stored().found(PHONE, caller)).isEmpty();
  }

  @Test
  void whoCameBackAndAgreedAnewIsNotErasedAfterwards() throws SQLException {
    registered(NAME);
    filed();
    erase(dial().type("5"));
    house.entered(PHONE, Language.ENGLISH);
    closedSince("31 days");

    assertThat(house.erasures().finish(9)).isZero();
    assertThat(house.stored().rows()).containsEntry("callers", 1);
  }

  /// All complaints are, and it is looked at anew what waits.
  private static void closedSince(String time) throws SQLException {
    house
        .stored()
        .run(
            "UPDATE grievances SET state = 'closed', state_since = now() - interval '"
                + time
                + "'");
    house.stored().run("UPDATE erasures SET looked_at = '-infinity'");
  }

  @Test
  void aCallThatWeOweIsKeptWithoutAWordWhateverItIsAbout() throws SQLException {
    registered(NAME);
    dial().choose(say("main.complaint"), say("complaint.new"), say("grievance.S"));

    Call call = erase(dial().type("5"));

    assertThat(call.screen()).isEqualTo(say("erase.erased"));
    assertThat(house.stored().rows())
        .containsEntry("callbacks", 1)
        .containsEntry("callers", 1)
        .doesNotContainKeys("workers", "consents");
  }

  @Test
  void ofTwoOnAPhoneTheOtherStays() throws SQLException {
    registered(NAME);
    register(dial().type("5").choose(say("record.more")), OTHER);

    erase(dial().type("5").choose("Sunita"));

    assertThat(only().name()).isEqualTo(OTHER);
    assertThat(house.stored().rows()).containsEntry("callers", 1).containsEntry("erasures", 1);
    assertThat(dial().screen()).startsWith(say("main.menu"));
  }

  @Test
  void whoNeverRegisteredIsErasedToo() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = dial().choose(say("main.record"), say("record.erase-phone"), say("erase.sure"));

    assertThat(call.screen()).isEqualTo(say("erase.erased"));
    assertThat(house.stored().rows()).containsOnlyKeys("erasures", "notices");
  }

  @Test
  void takingBackIsNoLongerThanGiving() {
    Call given = registered(NAME);

    Call taken = erase(dial().type("5"));

    assertThat(hops(taken)).isLessThanOrEqualTo(hops(given));
  }

  @Test
  void jobsChecksCallsAndWhatWasSaidGoToo() throws SQLException {
    registered(NAME);
    String caller = house.stored().cells("SELECT id FROM callers").getFirst();
    for (String row :
        List.of(
            "INSERT INTO jobs (id, trade, district, paise, per, food, stay, starts_on, ends_on, seats, employer) VALUES (gen_random_uuid(), 'mason', 'd1', 80000, 'day', true, false, '2026-12-01', '2027-03-01', 4, 'x')",
            "INSERT INTO interests (caller_id, job_id, once_key) SELECT '%s', id, 'once' FROM jobs",
            "INSERT INTO scheme_checks (id, caller_id, answers, once_key) VALUES (gen_random_uuid(), '%s', '\\x00', 'once')",
            "INSERT INTO outbox (id, caller_id, words, priority, once_key) VALUES (gen_random_uuid(), '%s', '\\x00', 1, 'once')",
            "INSERT INTO rings (phone_index, line, state) SELECT phone_index, 'net', 'done' FROM callers",
            "INSERT INTO calls (id, provider, purpose, ring_id, phone_index, state, over_at) SELECT gen_random_uuid(), 'net', 'back', id, phone_index, 'completed', now() FROM rings",
            "INSERT INTO recordings (id, provider, once_hash, phone_index, caller_id, state) SELECT gen_random_uuid(), 'net', '\\x01', phone_index, id, 'removed' FROM callers",
            "INSERT INTO recording_parts SELECT id, 0, '\\x01' FROM recordings")) {
      house.stored().run(row.formatted(caller));
    }

    erase(dial().type("5"));

    assertThat(house.stored().rows())
        .doesNotContainKeys("interests", "scheme_checks", "outbox", "callers")
        .doesNotContainKeys("rings", "calls", "recordings", "recording_parts");
    house.stored().run("DELETE FROM jobs");
  }

  private static Call erase(Call record) {
    return record.choose(say("record.more"), say("record.erase"), say("erase.sure"));
  }

  private static String filed() {
    Call call = dial().choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    return call.type("not paid", "kalahandi")
        .screen()
        .replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }
}
