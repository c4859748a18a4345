package org.pukar.grievances;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;

/// Complaints that became cases. Threads share it. Every method throws [org.pukar.db.DatabaseAway]
/// if PostgreSQL does not answer.
public final class Grievances implements Keeper {
  private final Database database;
  private final Callers callers;
  private final CaseNumbers numbers;
  private final Teller teller;
  private final Opening opening;
  private final Supplier<UUID> ids;

  public Grievances(
      Database database,
      Callers callers,
      CaseNumbers numbers,
      Teller teller,
      Opening opening,
      Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.numbers = numbers;
    this.teller = teller;
    this.opening = opening;
    this.ids = ids;
  }

  /// Files a complaint of a caller who agreed that we keep it. When it returns, the case is
  /// committed.
  public Filed file(Complaint complaint) {
    Caller caller =
        callers
            .find(complaint.caller())
            .orElseThrow(() -> new IllegalStateException("nobody has agreed to this complaint"));
    return database.inTransaction(h -> file(h, complaint, caller));
  }

  /// The same in a transaction that is under way, as that caller's.
  public Filed file(Handle h, Complaint complaint, Caller caller) {
    Optional<String> before = GrievanceStore.numberOf(h, complaint.onceKey());
    if (before.isPresent()) {
      return new Filed.Known(before.get());
    }
    UUID id = ids.get();
    byte[] words =
        caller.key().seal(complaint.words().getBytes(StandardCharsets.UTF_8), context(id));
    Optional<byte[]> hidden = hidden(complaint, caller, id);
    String number = numbers.number(GrievanceStore.nextInSequence(h));
    UUID worker = teller.of(h, caller.id()).orElse(null);
    boolean isNew =
        GrievanceStore.insert(h, id, number, caller.id(), worker, words, hidden, complaint);
    if (isNew) {
      opening.open(h, id, caller.id(), complaint);
    }
    return isNew
        ? new Filed.New(number)
        : new Filed.Known(GrievanceStore.numberOf(h, complaint.onceKey()).orElseThrow());
  }

  /// Where those who are complained about may look, the row does not say which place it is.
  private static Optional<byte[]> hidden(Complaint complaint, Caller caller, UUID id) {
    return Optional.of(complaint.place().getBytes(StandardCharsets.UTF_8))
        .filter(_ -> complaint.category().lane() == Lane.INDEPENDENT)
        .map(place -> caller.key().seal(place, placeContext(id)));
  }

  /// The case of that number, if it was filed from this phone; another phone's case is as good as
  /// none.
  public Optional<Standing> find(String number, PhoneNumber phone) {
    return GrievanceStore.find(database, number, callers.index(phone));
  }

  /// What was said in the case of that number, as somebody writes it, if it was spoken.
  public Optional<UUID> recording(String number) {
    return CaseNumbers.parse(number)
        .flatMap(known -> database.with(h -> GrievanceStore.recording(h, known)));
  }

  /// What this worker told us in the case of that number; empty if it is not certain that it was
  /// she.
  public Optional<Details> told(String number, PhoneNumber phone, UUID worker) {
    return database.with(h ->
        callers.find(h, phone).flatMap(caller -> GrievanceStore.told(h, number, caller, worker)));
  }

  /// An open complaint is kept, whoever asks otherwise: the law and its settling need it.
  @Override
  public Owed owes(Handle h, UUID caller) {
    return GrievanceStore.hasOpen(h, caller) ? Owed.ALOUD : Owed.NOTHING;
  }

  @Override
  public void forget(Handle h, UUID caller) {
    GrievanceStore.deleteClosed(h, caller);
  }

  /// The row's id binds the words to their row.
  public static byte[] context(UUID id) {
    return ("grievance " + id).getBytes(StandardCharsets.UTF_8);
  }

  /// The same for a place that is not said openly.
  public static byte[] placeContext(UUID id) {
    return ("grievance place " + id).getBytes(StandardCharsets.UTF_8);
  }
}
