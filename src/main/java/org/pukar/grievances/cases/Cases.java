package org.pukar.grievances.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
  private static final int MOST = 200;

  private final Database database;
  private final Workflow workflow;
  private final Envelopes envelopes;
  private final Desks desks;
  private final Owners owners;
  private final Trail trail;
  private final Followers followers;
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
    /// Whether she settles cases, and of the desk that answers for this one.
    boolean canHave(Handle h, UUID actor, CaseFile file);
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

  public Cases(
      Database database,
      Workflow workflow,
      Envelopes envelopes,
      Desks desks,
      Owners owners,
      Trail trail,
      Followers followers,
      Clock clock) {
    this.database = database;
    this.workflow = workflow;
    this.envelopes = envelopes;
    this.desks = desks;
    this.owners = owners;
    this.trail = trail;
    this.followers = followers;
    this.rights = new Rights(workflow, clock);
    this.clock = clock;
  }

  /// Open cases of some desks or places, the one that must be settled first at the beginning; at
  /// most 200.
  ///
  /// @param places some of her own, or that lie in them
  public List<CaseFile> inbox(Doer doer, Set<String> places, int most) {
    return as(doer, h -> CaseStore.inbox(h, places, Math.min(MOST, most)));
  }

  /// In one transaction, to which PostgreSQL shows the rows of her places alone.
  private <T> T as(Doer doer, Function<Handle, T> work) {
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
          return file.map(one ->
              new Dossier(
                  one.about(envelopes.place(h, one)),
                  envelopes.told(h, one),
                  lines(h, one),
                  rights.allowed(doer, one)));
        });
  }

  private List<Dossier.Line> lines(Handle h, CaseFile file) {
    return CaseStore.acts(h, file.id()).stream()
        .map(row ->
            new Dossier.Line(
                row.nth(),
                row.act(),
                row.state(),
                row.actor(),
                row.at(),
                brought(h, file, row.brought())))
        .toList();
  }

  private Brought brought(Handle h, CaseFile file, byte @Nullable [] sealed) {
    return sealed == null ? Brought.NOTHING : Brought.of(envelopes.open(h, file, sealed));
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
                .map(file -> act(h, doer, file, version, name, brought, onceKey))
                .orElseGet(Acted.Nowhere::new));
  }

  /// The worker does something with her case as it stands.
  ///
  /// @param onceKey names the deed: told again, it is done once
  public Acted byWorker(String number, String name, String onceKey) {
    Doer worker = Doer.other(Act.WORKER);
    return database.inTransaction(h ->
        CaseStore.hold(h, number)
            .map(file -> act(h, worker, file, file.version(), name, Brought.NOTHING, onceKey))
            .orElseGet(Acted.Nowhere::new));
  }

  private Acted act(
      Handle h,
      Doer doer,
      CaseFile file,
      int version,
      String name,
      Brought brought,
      String onceKey) {
    if (CaseStore.isDone(h, file.id(), onceKey)) {
      return new Acted.Done(file);
    } else if (file.version() != version) {
      return new Acted.Changed(file);
    }
    Optional<Act> found =
        workflow.state(file.state()).act(name).filter(act -> rights.may(doer, file, act));
    if (found.isEmpty() || !isLeft(h, file, found.get(), brought)) {
      return new Acted.Refused(file, rights.allowed(doer, file));
    }
    Set<Need> lacking = EnumSet.noneOf(Need.class);
    lacking.addAll(found.get().needs());
    lacking.removeAll(brought.meets());
    return lacking.isEmpty()
        ? done(h, doer, file, found.get(), brought, onceKey)
        : new Acted.Lacking(lacking);
  }

  /// Who gets a case can settle it; an appeal goes to somebody who had no part in it.
  private boolean isLeft(Handle h, CaseFile file, Act act, Brought brought) {
    if (brought.owner().isEmpty() || !act.needs().contains(Need.OWNER)) {
      return true;
    }
    UUID owner = brought.owner().get();
    boolean isFresh = !file.state().equals("appealed") || !CaseStore.hadPart(h, file.id(), owner);
    return isFresh && owners.canHave(h, owner, file);
  }

  private Acted done(Handle h, Doer doer, CaseFile file, Act act, Brought brought, String onceKey) {
    State next = workflow.state(act.to());
    boolean isSame = next.name().equals(file.state()) && !act.needs().contains(Need.OWNER);
    byte @Nullable [] sealed =
        brought.meets().isEmpty() ? null : envelopes.seal(h, file, brought.bytes());
    CaseStore.note(
        h, file, act.name(), next.name(), doer.actor(), brought.owner(), sealed, onceKey);
    if (isSame) {
      CaseStore.turn(h, file.id());
    } else {
      CaseStore.enter(h, file.id(), next.name(), brought.owner().or(file::owner), due(file, next));
    }
    trail.note(h, file.id(), doer.actor(), act.name());
    CaseFile now = CaseStore.find(h, file.number()).orElseThrow();
    followers.follow(h, file, act, now, brought);
    return new Acted.Done(now);
  }

  private Optional<Instant> due(CaseFile file, State next) {
    return next.within()
        .filter(_ -> next.isOpen())
        .map(within -> desks.after(file, clock.instant(), within));
  }

  /// A note for the file. It moves nothing: neither state nor clock.
  public Acted note(Doer doer, String number, String words, String onceKey) {
    return as(
        doer,
        h ->
            CaseStore.hold(h, number)
                .filter(doer::maySee)
                .map(file -> note(h, doer, file, words, onceKey))
                .orElseGet(Acted.Nowhere::new));
  }

  private Acted note(Handle h, Doer doer, CaseFile file, String words, String onceKey) {
    if (CaseStore.isDone(h, file.id(), onceKey)) {
      return new Acted.Done(file);
    }
    byte[] sealed = envelopes.seal(h, file, Brought.NOTHING.saying(words).bytes());
    CaseStore.note(h, file, "note", file.state(), doer.actor(), Optional.empty(), sealed, onceKey);
    CaseStore.turn(h, file.id());
    trail.note(h, file.id(), doer.actor(), "note");
    return new Acted.Done(CaseStore.find(h, file.number()).orElseThrow());
  }

  /// From one desk to another.
  public Handovers handovers() {
    return new Handovers(database, rights, trail);
  }
}
