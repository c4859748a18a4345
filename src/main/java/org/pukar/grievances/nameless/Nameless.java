package org.pukar.grievances.nameless;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Filed;
import org.pukar.grievances.Grievances;
import org.pukar.keys.Keys;
import org.pukar.text.Language;

/// Complaints of people who leave neither name nor phone. Such a case belongs to a caller of its
/// own of whom nothing is known, so that its words have a key that can be destroyed. It is found by
/// its number and a code, from any phone. The code is kept nowhere: it is reckoned from the number
/// with our keys. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL
/// does not answer.
public final class Nameless {
  /// So many wrong codes in a row lock a number for a day.
  static final int TRIES = 5;

  private final Database database;
  private final Callers callers;
  private final Grievances grievances;
  private final Keys keys;

  public Nameless(Database database, Callers callers, Grievances grievances, Keys keys) {
    this.database = database;
    this.callers = callers;
    this.grievances = grievances;
    this.keys = keys;
  }

  /// What came of looking for a case.
  sealed interface Look {
    /// It is this one.
    record Found(String number, String state, Instant filedAt) implements Look {}

    /// There is none, or the code is wrong.
    record Unknown() implements Look {}

    /// Too many wrong codes were tried.
    record Resting() implements Look {}

    /// What was typed is no number with a code.
    record Other() implements Look {}
  }

  /// Files a complaint. When it returns, that is committed. Of the phone, nothing is kept; the deed
  /// is named so that nobody can tell in which session it was done.
  ///
  /// @return its number
  String file(Complaint complaint, Language language) {
    Complaint unlinked = complaint.named(keys.unlinked(complaint.onceKey()));
    return database.inTransaction(h -> file(h, unlinked, language));
  }

  private String file(Handle h, Complaint complaint, Language language) {
    Caller nobody = callers.nobody(h, language);
    return switch (grievances.file(h, complaint, nobody)) {
      case Filed.New(String number) -> {
        NamelessStore.mark(h, number);
        yield number;
      }
      case Filed.Known(String number) -> {
        callers.delete(h, nobody.id());
        yield number;
      }
    };
  }

  /// The code of a case.
  String code(String number) {
    return keys.caseCode(number);
  }

  /// Looks for the case that was typed. A try counts before it is judged: however many come at
  /// once, no more are judged than may be wrong.
  Look look(String typed) {
    return CodedNumber.parse(typed).map(this::look).orElseGet(Look.Other::new);
  }

  private Look look(CodedNumber typed) {
    Optional<NamelessStore.Stands> counted =
        database.with(h -> NamelessStore.count(h, typed.number(), TRIES));
    if (counted.isEmpty()) {
      return database.with(h -> NamelessStore.isLocked(h, typed.number()))
          ? new Look.Resting()
          : new Look.Unknown();
    }
    if (!isCodeOf(typed)) {
      return new Look.Unknown();
    }
    database.use(h -> NamelessStore.forgive(h, typed.number()));
    return new Look.Found(typed.number(), counted.get().state(), counted.get().filedAt());
  }

  private boolean isCodeOf(CodedNumber typed) {
    return MessageDigest.isEqual(
        code(typed.number()).getBytes(StandardCharsets.US_ASCII),
        typed.code().getBytes(StandardCharsets.US_ASCII));
  }

  /// The number of the case that was typed with its code, for somebody who does something with it.
  public Optional<String> number(String typed) {
    return look(typed) instanceof Look.Found found ? Optional.of(found.number()) : Optional.empty();
  }
}
