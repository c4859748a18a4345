package org.pukar.staff;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pukar.conversation.walk.DoorActions;
import org.pukar.conversation.walk.Persons;
import org.pukar.db.Database;
import org.pukar.feature.Asked;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Puts callers through to staff on duty who speak their language, to a woman if they wish one, and
/// best to somebody of their own place, in the order in which they asked. Threads share it.
public final class Switchboard implements Persons {
  /// Who does not ask for her place for so long has hung up.
  private static final Duration GONE = Duration.ofSeconds(60);

  /// No talk is longer; when it is over, that is told.
  private static final Duration TALK = Duration.ofMinutes(65);

  /// To write down what was said.
  private static final Duration AFTER = Duration.ofSeconds(20);

  /// Who did not answer is left alone for so long.
  private static final Duration MISSED = Duration.ofMinutes(2);

  private static final int MISSES = 3;

  /// What a talk takes, as far as helplines know.
  private static final int MINUTES = 4;

  private final Database database;
  private final Staff staff;
  private final Function<PhoneNumber, Set<String>> places;

  /// @param places the ids of districts that a phone's people told us to be of
  public Switchboard(Database database, Staff staff, Function<PhoneNumber, Set<String>> places) {
    this.database = database;
    this.staff = staff;
    this.places = places;
  }

  @Override
  public Look look(Asked asked) {
    Set<String> near = places.apply(asked.caller());
    return database.inTransaction(h -> look(h, asked, near));
  }

  private Look look(Handle h, Asked asked, Set<String> near) {
    String session = asked.session().id();
    Language language = asked.language();
    boolean woman = DoorActions.mustBeWoman(asked);
    StaffStore.lock(h);
    int[] onDuty = StaffStore.onDuty(h, language, woman);
    if (onDuty[0] == 0) {
      StaffStore.leave(h, session);
      return new Look.Nobody();
    }
    StaffStore.wait(h, session, language, woman, GONE);
    int before = StaffStore.before(h, session);
    if (before >= onDuty[1]) {
      return new Look.Wait(before + 1, Math.max(1, (before + 1) * MINUTES / onDuty[0]));
    }
    StaffStore.leave(h, session);
    return StaffStore.take(h, session, language, woman, near, TALK)
        .<Look>map(row -> new Look.Ring(staff.seat(row).member().phone()))
        .orElseGet(() -> new Look.Wait(before + 1, MINUTES));
  }

  @Override
  public void over(Asked asked, End end) {
    String session = asked.session().id();
    database.use(h -> {
      switch (end) {
        case TALKED -> StaffStore.talked(h, session, AFTER);
        case NOT_ANSWERED -> StaffStore.missed(h, session, MISSED, MISSES);
        case LEFT -> StaffStore.leave(h, session);
      }
    });
  }

  /// A call is over without a word: whoever talked on it is free.
  public void hungUp(String session) {
    database.use(h -> {
      StaffStore.leave(h, session);
      StaffStore.talked(h, session, AFTER);
    });
  }
}
