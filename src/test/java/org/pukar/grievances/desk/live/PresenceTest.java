package org.pukar.grievances.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;

/// Two people who have one case before them see each other, on whichever node they are.
class PresenceTest extends HouseTest {
  private static final UUID ASHA = new UUID(0, 51);
  private static final UUID RAVI = new UUID(0, 52);
  private static final String NUMBER = "104466727";

  @BeforeEach
  void aCaseAndTwoAccounts() throws SQLException {
    house
        .stored()
        .run(
            """
            INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
                VALUES (gen_random_uuid(), 'i', '', '', 'en', 'made');
            INSERT INTO grievances (id, number, caller_id, category, words, place, channel, provider, once_key)
                SELECT gen_random_uuid(), '104466727', id, 'W', '', 'd358', 'ussd', 'p', 'k' FROM callers;
            INSERT INTO access_keys (id, office, roles, places) VALUES
                ('00000000-0000-0000-0000-000000000033', 'o', '{}', '{}'), ('00000000-0000-0000-0000-000000000034', 'o', '{}', '{}');
            INSERT INTO accounts (id, name, shown, language) SELECT id, id::text, 'n', 'en' FROM access_keys
            """);
  }

  private static List<UUID> next(BlockingQueue<List<UUID>> told) throws InterruptedException {
    List<UUID> others = told.poll(20, TimeUnit.SECONDS);
    assertThat(others).as("told in time").isNotNull();
    return others == null ? List.of() : others;
  }

  @Test
  void whoComesAndGoesIsToldToTheOther() throws InterruptedException {
    BlockingQueue<List<UUID>> asha = new LinkedBlockingQueue<>();
    BlockingQueue<List<UUID>> ravi = new LinkedBlockingQueue<>();
    try (Presence here = Presence.start(house.database());
        Presence there = Presence.start(house.database())) {
      Runnable ashaLeaves = here.open(NUMBER, ASHA, asha::add);
      there.open(NUMBER, RAVI, ravi::add);

      assertThat(next(asha)).containsExactly(RAVI);
      assertThat(next(ravi)).containsExactly(ASHA);

      ashaLeaves.run();
      assertThat(next(ravi)).isEmpty();
    }
  }

  @Test
  void whoReadsAnotherCaseIsNotThere() throws InterruptedException {
    BlockingQueue<List<UUID>> asha = new LinkedBlockingQueue<>();
    BlockingQueue<List<UUID>> ravi = new LinkedBlockingQueue<>();
    try (Presence here = Presence.start(house.database())) {
      here.open(NUMBER, ASHA, asha::add);
      here.open("000000000", RAVI, ravi::add);
      here.open(NUMBER, RAVI, ravi::add);
      assertThat(next(ravi)).as("on the one page that it concerns").containsExactly(ASHA);
      assertThat(next(asha)).containsExactly(RAVI);
      assertThat(ravi).isEmpty();
    }
  }
}
