package org.pukar.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
  private final KeptPlaces kept;
  private final Function<PhoneNumber, Set<String>> places;
  private final Talked talked;

  /// Told, in the transaction that notes it, who has talked to a person, and since when she wanted
  /// to.
  @FunctionalInterface
  public interface Talked {
    void since(Handle h, PhoneNumber phone, Instant when);
  }

  /// @param places the ids of districts that a phone's people told us to be of
  public Switchboard(
      Database database,
      Staff staff,
      KeptPlaces kept,
      Function<PhoneNumber, Set<String>> places,
      Talked talked) {
    this.database = database;
    this.staff = staff;
    this.kept = kept;
    this.places = places;
    this.talked = talked;
  }

  @Override
  public Look look(Asked asked) {
    Set<String> near = places.apply(asked.caller());
    return database.inTransaction(h -> look(h, asked, near));
  }

  private Look look(Handle h, Asked asked, Set<String> near) {
    String session = asked.session().id();
    Language language = asked.language();
    Optional<KeptPlaces.Place> place = kept.find(h, asked.caller());
    boolean woman =
        DoorActions.mustBeWoman(asked) || place.filter(KeptPlaces.Place::woman).isPresent();
    StaffStore.lock(h);
    int[] onDuty = StaffStore.onDuty(h, language, woman);
    if (onDuty[0] == 0) {
      StaffStore.leave(h, session);
      return new Look.Nobody();
    }
    StaffStore.wait(h, session, language, woman, place.map(KeptPlaces.Place::since), GONE);
    int before = StaffStore.before(h, session);
    if (before >= onDuty[1]) {
      return new Look.Wait(before + 1, minutes(before, onDuty[0]));
    }
    StaffStore.leave(h, session);
    return StaffStore.take(h, session, language, woman, near, TALK)
        .<Look>map(row -> new Look.Ring(staff.seat(row).member().phone()))
        .orElseGet(() -> new Look.Wait(before + 1, MINUTES));
  }

  private static int minutes(int before, int onDuty) {
    return Math.max(1, (before + 1) * MINUTES / Math.max(1, onDuty));
  }

  @Override
  public void over(Asked asked, End end) {
    String session = asked.session().id();
    database.inTransaction(h -> {
      switch (end) {
        case TALKED -> {
          StaffStore.talked(h, session, AFTER);
          kept.find(h, asked.caller())
              .ifPresent(place -> talked.since(h, asked.caller(), place.since()));
          kept.drop(h, asked.caller());
        }
        case NOT_ANSWERED -> StaffStore.missed(h, session, MISSED, MISSES);
        case LEFT -> leave(h, asked);
      }
      return end;
    });
  }

  /// She is called when it is her turn.
  private void leave(Handle h, Asked asked) {
    String session = asked.session().id();
    int[] onDuty = StaffStore.onDuty(h, asked.language(), DoorActions.mustBeWoman(asked));
    kept.keep(h, asked, minutes(StaffStore.before(h, session), onDuty[0]));
    StaffStore.leave(h, session);
  }

  /// Has those called who left the line and whose turn comes, and those who cannot wait.
  ///
  /// @param usual the provider by which those are called who came by none; empty: they wait
  /// @return whether there was somebody
  public boolean ringTurns(String usual) {
    return database.inTransaction(h -> KeptPlaces.ring(h, usual));
  }

  /// A call is over without a word: whoever talked on it is free.
  public void hungUp(String session) {
    database.use(h -> {
      StaffStore.leave(h, session);
      StaffStore.talked(h, session, AFTER);
    });
  }
}
