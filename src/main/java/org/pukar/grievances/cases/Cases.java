package org.pukar.grievances.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.db.Database;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;
import org.pukar.grievances.workflow.State;
import org.pukar.grievances.workflow.Workflow;

/// What is done with cases. Each act is one transaction: the row of the case is held, what is
/// allowed is looked up in the workflow, and the case, the line in its file and the audit are
/// written together or not at all. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Cases {
  private static final String NOTE = "note";

  private final Database database;
  private final Workflow workflow;
  private final Envelopes envelopes;
  private final Desks desks;
  private final Trail trail;
  private final Followers followers;
  private final Agencies agencies;
  private final Rights rights;
  private final Clock clock;

  /// By when things are to be done at a desk.
  @FunctionalInterface
  public interface Desks {
    /// The instant when so much time has passed in which somebody works on that case.
    Instant after(CaseFile file, Instant from, Duration working);
  }

  /// Who can have a case.
  @FunctionalInterface
  public interface Owners {
    /// Whether she settles cases, of the desk that answers for this one; the doer gives it to her.
    boolean canHave(Handle h, Doer doer, UUID actor, CaseFile file);
  }

  /// Seals what is written down of a case under its caller's key.
  public interface Envelopes {
    byte[] seal(Handle h, CaseFile file, byte[] words);

    byte[] open(Handle h, CaseFile file, byte[] sealed);

    /// What the worker told when she filed it.
    String told(Handle h, CaseFile file);

    /// The place that it is about, also where its row does not say so.
    default String place(Handle h, CaseFile file) {
      return file.area().place();
    }
  }

  /// Is told, in the same transaction, who did or saw what; if it cannot write that down, it
  /// throws, and nothing is done.
  @FunctionalInterface
  public interface Trail {
    void note(Handle h, UUID grievance, Optional<UUID> actor, String deed);
  }

  /// Is told, in the same transaction, what was done with a case: what the worker is to hear of it
  /// is promised there.
  @FunctionalInterface
  public interface Followers {
    void follow(Handle h, CaseFile before, Act act, CaseFile now, Brought brought);
  }

  /// Knows to which agencies a worker lets her case be told.
  public interface Agencies {
    /// What lacks before it may be referred to that one: an agency that takes it, her consent.
    Set<Need> lacking(Handle h, CaseFile file, String partner);

    /// From now on that one has it; empty: none has it.
    void hand(Handle h, CaseFile file, String partner);
  }

  /// What is done together with a line of the file, in the same transaction.
  @FunctionalInterface
  public interface Beside {
    /// What lacks; if anything does, it has done nothing.
    Set<Need> with(Handle h, CaseFile file);
  }

  public Cases(
      Database database,
      Workflow workflow,
      Envelopes envelopes,
      Desks desks,
      Owners owners,
      Trail trail,
      Followers followers,
      Agencies agencies,
      Clock clock) {
    this.database = database;
    this.workflow = workflow;
    this.envelopes = envelopes;
    this.desks = desks;
    this.trail = trail;
    this.followers = followers;
    this.agencies = agencies;
    this.rights = new Rights(workflow, agencies, owners, clock);
    this.clock = clock;
  }

  /// In one transaction, to which PostgreSQL shows the rows of her places alone.
  public <T> T as(Doer doer, Function<Handle, T> work) {
    return database.inTransaction(h -> {
      CaseStore.show(h, doer);
      return work.apply(h);
    });
  }

  /// A case with everything that was done, for somebody who may see it; that she saw it is written
  /// down first.
  public Optional<Dossier> read(Doer doer, String number) {
    return as(
        doer,
        h -> {
          Optional<CaseFile> file = CaseStore.find(h, number).filter(doer::maySee);
          file.ifPresent(one -> trail.note(h, one.id(), doer.actor(), "read"));
          return file.map(one -> Dossier.of(h, doer, one, envelopes, rights.allowed(doer, one)));
        });
  }

  /// Does something with a case.
  ///
  /// @param version of the case that she saw; another has been there before if it is older
  /// @param onceKey names the deed: told again, it is done once
  public Acted act(
      Doer doer, String number, int version, String name, Brought brought, String onceKey) {
    return as(
        doer,
        h ->
            CaseStore.hold(h, number)
                .filter(doer::maySee)
                .map(file -> act(h, doer, file, version, name, brought, onceKey).knownTo(doer))
                .orElseGet(Acted.Nowhere::new));
  }

  /// The worker does something with her case as it stands.
  ///
  /// @param onceKey names the deed: told again, it is done once
  public Acted byWorker(String number, String name, String onceKey) {
    return database.inTransaction(h -> byOther(h, Doer.other(Act.WORKER), number, name, onceKey));
  }

  /// The worker, or a clock, does something with a case as it stands, in a transaction that is
  /// under way.
  public Acted byOther(Handle h, Doer other, String number, String name, String onceKey) {
    return CaseStore.hold(h, number)
        .map(file -> act(h, other, file, file.version(), name, Brought.NOTHING, onceKey))
        .orElseGet(Acted.Nowhere::new);
  }

  private Acted act(
      Handle h,
      Doer doer,
      CaseFile file,
      int version,
      String name,
      Brought brought,
      String onceKey) {
    Acted acted = tried(h, doer, file, version, name, brought, onceKey);
    // A deed that was done is done, whatever could be said of it now.
    return acted instanceof Acted.Done || !CaseStore.isDone(h, file.id(), onceKey)
        ? acted
        : new Acted.Done(file);
  }

  private Acted tried(
      Handle h,
      Doer doer,
      CaseFile file,
      int version,
      String name,
      Brought brought,
      String onceKey) {
    if (file.version() != version) {
      return new Acted.Changed(file);
    }
    Optional<Act> found =
        workflow.state(file.state()).act(name).filter(act -> rights.may(doer, file, act));
    if (found.isEmpty() || !rights.isLeft(h, doer, file, found.get(), brought)) {
      return new Acted.Refused(file, rights.allowed(doer, file));
    }
    Set<Need> lacking = rights.lacking(h, doer, file, found.get(), brought);
    return lacking.isEmpty()
        ? done(h, doer, file, found.get(), brought, onceKey)
        : new Acted.Lacking(lacking);
  }

  private Acted done(Handle h, Doer doer, CaseFile file, Act act, Brought brought, String onceKey) {
    State next = workflow.state(act.to());
    boolean isSame = next.name().equals(file.state()) && !act.needs().contains(Need.OWNER);
    byte @Nullable [] sealed =
        brought.meets().isEmpty() ? null : envelopes.seal(h, file, brought.bytes());
    boolean isNew =
        CaseStore.note(
            h, file, act.name(), next.name(), doer.actor(), brought.owner(), sealed, onceKey);
    if (!isNew) {
      return new Acted.Changed(file);
    }
    Optional<UUID> owner = brought.owner().or(file::owner);
    CaseFile changed =
        isSame
            ? CaseStore.turn(h, file.id())
            : CaseStore.enter(h, file.id(), next.name(), owner, due(file, next));
    CaseFile now = handed(h, file, act, next, brought) ? found(h, file) : changed;
    trail.note(h, file.id(), doer.actor(), act.name());
    followers.follow(h, file, act, now, brought);
    return new Acted.Done(now);
  }

  /// Whether an agency got it by this act, or gave it back: then it leaves that agency's sight.
  private boolean handed(Handle h, CaseFile file, Act act, State next, Brought brought) {
    boolean isTo = act.needs().contains(Need.PARTNER);
    boolean isBack = workflow.state(file.state()).isReferred() && !next.isReferred();
    if (isTo) {
      agencies.hand(h, file, brought.partner());
    } else if (isBack) {
      CaseStore.showAll(h);
      agencies.hand(h, file, "");
    }
    return isTo || isBack;
  }

  private static CaseFile found(Handle h, CaseFile file) {
    return CaseStore.find(h, file.number()).orElseThrow();
  }

  private Optional<Instant> due(CaseFile file, State next) {
    return next.within()
        .filter(_ -> next.isOpen())
        .map(within -> desks.after(file, clock.instant(), within));
  }

  /// A note for the file. It moves nothing: neither state nor clock.
  public Acted note(Doer doer, String number, String words, String onceKey) {
    Brought brought = Brought.NOTHING.saying(words);
    return database.inTransaction(
        h -> write(h, doer, number, NOTE, brought, (_, _) -> Set.of(), onceKey));
  }

  /// Writes a line into the file, and does what goes with it, in a transaction that is under way.
  /// It moves nothing: neither state nor clock. Notes are for all who see the case, the rest for
  /// those who may act on it.
  public Acted write(
      Handle h,
      Doer doer,
      String number,
      String act,
      Brought brought,
      Beside beside,
      String onceKey) {
    CaseStore.show(h, doer);
    return CaseStore.hold(h, number)
        .filter(doer::maySee)
        .map(file -> write(h, doer, file, act, brought, beside, onceKey).knownTo(doer))
        .orElseGet(Acted.Nowhere::new);
  }

  private Acted write(
      Handle h,
      Doer doer,
      CaseFile file,
      String act,
      Brought brought,
      Beside beside,
      String onceKey) {
    if (CaseStore.isDone(h, file.id(), onceKey)) {
      return new Acted.Done(file);
    } else if (!act.equals(NOTE) && doer.actor().isPresent() && !doer.mayActOn(file)) {
      return new Acted.Refused(file, rights.allowed(doer, file));
    }
    Set<Need> lacking = beside.with(h, file);
    if (!lacking.isEmpty()) {
      return new Acted.Lacking(lacking);
    }
    byte[] sealed = envelopes.seal(h, file, brought.bytes());
    CaseStore.note(h, file, act, file.state(), doer.actor(), Optional.empty(), sealed, onceKey);
    CaseFile now = CaseStore.turn(h, file.id());
    trail.note(h, file.id(), doer.actor(), act);
    return new Acted.Done(now);
  }

  /// From one desk to another.
  public Handovers handovers() {
    return new Handovers(database, rights, trail);
  }
}
