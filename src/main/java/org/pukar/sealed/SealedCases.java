package org.pukar.sealed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.day.IndianDay;
import org.pukar.db.Database;
import org.pukar.keys.DataKey;
import org.pukar.phone.PhoneNumber;

/// What those do who have what nobody else may know of. A case is one officer's from the moment
/// that she takes the call; it is shown to no other unless two people open it (see [Unsealing]).
/// Every look and every line is written down in the audit, or not done. Threads share it. Every
/// method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class SealedCases implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Owed owed;
  private final Trail trail;
  private final LongFunction<String> numbers;
  private final Duration contact;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /// The calls that are owed about such matters.
  public interface Owed {
    /// Those that nobody has taken, the oldest first.
    List<Waiting> waiting(Handle h);

    /// Takes one off: nobody else can take it any more.
    ///
    /// @return what the caller chose; empty if it is not there
    Optional<String> take(Handle h, UUID call);
  }

  /// Is told, in the same transaction, who did or saw what; if it cannot write that down, it
  /// throws, and nothing is done.
  @FunctionalInterface
  public interface Trail {
    void note(Handle h, UUID subject, Optional<UUID> actor, String deed);
  }

  /// @param contact within what time each of them must have been spoken to
  public SealedCases(
      Database database,
      Callers callers,
      Owed owed,
      Trail trail,
      LongFunction<String> numbers,
      Duration contact,
      Supplier<UUID> ids,
      Clock clock) {
    this.database = database;
    this.callers = callers;
    this.owed = owed;
    this.trail = trail;
    this.numbers = numbers;
    this.contact = contact;
    this.ids = ids;
    this.clock = clock;
  }

  /// Those who wait for somebody of this lane to call them.
  public List<Waiting> waiting() {
    return database.inTransaction(owed::waiting);
  }

  /// By when somebody must have spoken to one of them: the same for all, or it would tell what it
  /// is about.
  public Instant due(Waiting one) {
    boolean isLater = one.dueAt().isAfter(one.askedAt());
    return (isLater ? one.dueAt() : one.askedAt()).plus(contact);
  }

  /// Takes a call: from now on it is a case, and hers. Taken again by her, it is the same case.
  ///
  /// @return its number; empty if somebody else has it, or it is not there
  public Optional<String> take(UUID actor, UUID call) {
    return database.inTransaction(h -> {
      Optional<Waiting> waiting =
          owed.waiting(h).stream().filter(one -> one.id().equals(call)).findAny();
      return waiting
          .flatMap(one -> owed.take(h, call).map(category -> begin(h, actor, one, category)))
          .or(() -> SealedStore.takenBy(h, call, actor));
    });
  }

  private String begin(Handle h, UUID actor, Waiting one, String category) {
    UUID id = ids.get();
    String number = numbers.apply(SealedStore.nextInSequence(h));
    Contents contents = new Contents(Contents.Stage.TAKEN, category, "", "", Safe.ALWAYS);
    byte[] sealed = key(h, one.caller()).seal(contents.bytes(), context(id));
    SealedStore.insert(h, id, number, one.caller(), one.id(), sealed, due(one));
    SealedStore.letIn(h, id, actor, actor);
    trail.note(h, id, Optional.of(actor), "take");
    return number;
  }

  /// Those that she holds, the one that is due first at the beginning, without their lines.
  public List<SealedFile> of(UUID actor) {
    return database.inTransaction(
        h -> SealedStore.of(h, actor).stream().map(row -> file(h, row, List.of())).toList());
  }

  /// Numbers of those that somebody should have gone on with: so that no case is forgotten with the
  /// one who holds it.
  public List<String> late() {
    return database.with(SealedStore::late);
  }

  /// A case that she holds.
  public Optional<SealedFile> read(UUID actor, String number) {
    return database.inTransaction(h -> {
      Optional<SealedStore.Row> row = SealedStore.hold(h, number, actor);
      row.ifPresent(one -> trail.note(h, one.id(), Optional.of(actor), "read"));
      return row.map(one -> file(h, one, lines(h, one)));
    });
  }

  private SealedFile file(Handle h, SealedStore.Row row, List<SealedFile.Line> lines) {
    byte[] plain = key(h, row.caller()).open(row.contents(), context(row.id()));
    return new SealedFile(row.number(), row.version(), row.tellsAt(), Contents.of(plain), lines);
  }

  private List<SealedFile.Line> lines(Handle h, SealedStore.Row row) {
    DataKey key = key(h, row.caller());
    return SealedStore.lines(h, row.id()).stream()
        .map(line ->
            new SealedFile.Line(
                line.nth(),
                line.actor(),
                line.at(),
                new String(key.open(line.words(), context(row.id())), StandardCharsets.UTF_8)))
        .toList();
  }

  /// Writes down how it stands now.
  ///
  /// @param version that she saw; another holder has written since if it is older
  /// @param said for the file; may be empty
  /// @param next by when the next thing is to be done; does not matter if it is closed now
  public Wrote write(
      UUID actor, String number, int version, Contents contents, String said, Instant next) {
    return database.inTransaction(h ->
        SealedStore.hold(h, number, actor)
            .map(row -> write(h, actor, row, version, contents, said, next))
            .orElseGet(Wrote.Nowhere::new));
  }

  private Wrote write(
      Handle h,
      UUID actor,
      SealedStore.Row row,
      int version,
      Contents contents,
      String said,
      Instant next) {
    if (row.version() != version) {
      return new Wrote.Changed(row.version());
    }
    DataKey key = key(h, row.caller());
    boolean isOpen = contents.stage() != Contents.Stage.CLOSED;
    SealedStore.write(
        h, row.id(), key.seal(contents.bytes(), context(row.id())), isOpen ? next : null);
    byte[] words = key.seal(said.getBytes(StandardCharsets.UTF_8), context(row.id()));
    SealedStore.append(h, row.id(), version + 1, actor, words);
    trail.note(h, row.id(), Optional.of(actor), "write");
    return new Wrote.Done(version + 1);
  }

  /// The phone of a case that she holds, if this is an hour at which it may ring.
  public Optional<PhoneNumber> reachable(UUID actor, String number) {
    LocalTime now = clock.instant().atZone(IndianDay.ZONE).toLocalTime();
    return database.inTransaction(h -> {
      Optional<SealedStore.Row> row =
          SealedStore.hold(h, number, actor)
              .filter(one -> file(h, one, List.of()).contents().safe().isAt(now));
      row.ifPresent(one -> trail.note(h, one.id(), Optional.of(actor), "call"));
      return row.map(one -> phone(h, one.caller()));
    });
  }

  /// When a phone's case of that number was taken: all that the phone is told of it.
  public Optional<Instant> takenAt(String number, PhoneNumber phone) {
    return database.with(h -> SealedStore.takenAt(h, number, callers.index(phone)));
  }

  DataKey key(Handle h, UUID caller) {
    return addressee(h, caller).caller().key();
  }

  /// The phone of somebody who waits.
  public PhoneNumber phone(Waiting one) {
    return database.with(h -> phone(h, one.caller()));
  }

  PhoneNumber phone(Handle h, UUID caller) {
    return addressee(h, caller).phone();
  }

  private Addressee addressee(Handle h, UUID caller) {
    return callers.addressees(h, List.of(caller)).values().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("its caller was erased"));
  }

  static byte[] context(UUID id) {
    return ("sealed " + id).getBytes(StandardCharsets.UTF_8);
  }

  /// That one is kept is told to nobody.
  @Override
  public Keeper.Owed owes(Handle h, UUID caller) {
    return SealedStore.hasOpen(h, caller) ? Keeper.Owed.QUIETLY : Keeper.Owed.NOTHING;
  }

  @Override
  public void forget(Handle h, UUID caller) {
    SealedStore.deleteClosed(h, caller);
  }
}
