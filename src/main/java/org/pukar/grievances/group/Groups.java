package org.pukar.grievances.group;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Grievances;
import org.pukar.phone.PhoneNumber;

/// Complaints of many: one files, the others join by its number, each from a phone of her own.
/// Nobody among them learns who joined, how many did, or who complained alone; staff see how many.
/// Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Groups implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Grievances grievances;

  public Groups(Database database, Callers callers, Grievances grievances) {
    this.database = database;
    this.callers = callers;
    this.grievances = grievances;
  }

  /// How a case stands that somebody has joined.
  record Joined(String number, boolean isOpen, Instant filedAt) {}

  /// Files a complaint for many. When it returns, that is committed; the same deed again is the
  /// same case.
  ///
  /// @param said how many they are, as she says
  /// @return its number
  String file(Complaint complaint, int said) {
    return database.inTransaction(h -> {
      String number = grievances.file(h, complaint, caller(h, complaint.caller())).number();
      GroupStore.begin(h, number, said);
      return number;
    });
  }

  /// Whether a case can be joined.
  boolean isOpen(String number) {
    return database.with(h -> GroupStore.isOpen(h, number));
  }

  /// A caller who agreed that we keep it joins; again, or by the one who filed it, nothing changes.
  ///
  /// @return whether there is still something to join
  boolean join(String number, PhoneNumber phone) {
    return database.inTransaction(h -> {
      GroupStore.join(h, number, caller(h, phone).id());
      return GroupStore.isOpen(h, number);
    });
  }

  private Caller caller(Handle h, PhoneNumber phone) {
    return callers
        .find(h, phone)
        .orElseThrow(() -> new IllegalStateException("nobody has agreed to this"));
  }

  /// How that case stands, for a phone that joined it.
  Optional<Joined> joined(String number, PhoneNumber phone) {
    return database.with(h -> GroupStore.joined(h, number, callers.index(phone)));
  }

  /// Who is erased is counted no more.
  @Override
  public void forget(Handle h, UUID caller) {
    GroupStore.forget(h, caller);
  }
}
