package org.pukar.access.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.pukar.access.Role;
import org.pukar.audit.Audit;
import org.pukar.db.Database;

/// What administrators do with accounts. Each deed is written down with who did it, or is not done.
/// Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
///
/// The last who runs the house can neither lay that down nor be suspended: nobody could give it
/// back.
public final class Roster {
  private final Database database;
  private final Accounts accounts;
  private final Audit audit;

  public Roster(Database database, Accounts accounts, Audit audit) {
    this.database = database;
    this.accounts = accounts;
    this.audit = audit;
  }

  /// All accounts, by the names that colleagues know.
  public List<Enrolled> all() {
    return database.with(RosterStore::all);
  }

  /// That account, if there is one.
  public Optional<Enrolled> find(UUID id) {
    return database.with(h -> RosterStore.find(h, id));
  }

  /// Invites somebody.
  ///
  /// @return what her link ends with; empty if that name is taken
  public Optional<String> invite(UUID by, Person person) {
    return database.inTransaction(h -> {
      Optional<Accounts.Invited> invited = accounts.invite(h, person);
      invited.ifPresent(one -> audit.note(h, one.id(), Optional.of(by), "invited"));
      return invited.map(Accounts.Invited::token);
    });
  }

  /// She has these roles and places, and is called so, from her next page on.
  ///
  /// @return false if she is the last who runs the house, and would not any more
  public boolean change(UUID by, UUID id, Person person) {
    return done(
        by,
        id,
        "changed",
        !person.roles().contains(Role.ADMIN),
        h -> RosterStore.change(h, id, person));
  }

  /// She comes in no more, and is out at once.
  ///
  /// @return false if she is the last who runs the house
  public boolean suspend(UUID by, UUID id) {
    return done(
        by,
        id,
        "suspended",
        true,
        h -> {
          RosterStore.suspend(h, id);
          RosterStore.endVisits(h, id);
        });
  }

  /// She may come in again.
  public void restore(UUID by, UUID id) {
    boolean _ = done(by, id, "restored", false, h -> RosterStore.restore(h, id));
  }

  /// She is signed out everywhere.
  public void endVisits(UUID by, UUID id) {
    boolean _ = done(by, id, "visits-ended", false, h -> RosterStore.endVisits(h, id));
  }

  /// Her phone with the codes is lost: she sets them up anew behind her password.
  public void resetSecondStep(UUID by, UUID id) {
    boolean _ =
        done(
            by,
            id,
            "step-reset",
            false,
            h -> {
              RosterStore.forgetSecret(h, id);
              RosterStore.endVisits(h, id);
            });
  }

  /// She may choose another password.
  ///
  /// @return what her link ends with
  public String inviteAgain(UUID by, UUID id) {
    String token = accounts.token();
    boolean _ =
        done(by, id, "invited-again", false, h -> RosterStore.invite(h, id, Accounts.mark(token)));
    return token;
  }

  private boolean done(
      UUID by, UUID id, String deed, boolean endsAdministration, Consumer<Handle> work) {
    return database.inTransaction(h -> {
      if (endsAdministration && RosterStore.administrators(h).equals(List.of(id))) {
        return false;
      }
      work.accept(h);
      audit.note(h, id, Optional.of(by), deed);
      return true;
    });
  }
}
