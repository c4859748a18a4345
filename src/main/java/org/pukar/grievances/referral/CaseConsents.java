package org.pukar.grievances.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.db.Database;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.workflow.Act;
import org.pukar.grievances.workflow.Need;

/// Whom a worker lets us tell of her case: asked, given, refused, taken back, each a line of its
/// file. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does not
/// answer.
public final class CaseConsents {
  private static final Doer WORKER = Doer.other(Act.WORKER);
  private static final Set<Need> NOTHING = EnumSet.noneOf(Need.class);

  private final Database database;
  private final Cases cases;
  private final Partners partners;
  private final Callers callers;
  private final Supplier<UUID> ids;

  public CaseConsents(
      Database database, Cases cases, Partners partners, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.cases = cases;
    this.partners = partners;
    this.callers = callers;
    this.ids = ids;
  }

  /// What she was asked and has not answered, and what she agreed to and holds, the oldest first.
  public List<Agreed> of(String number) {
    return database.with(h -> ReferralStore.of(h, number));
  }

  /// She is to be asked where she looks at the status of her case.
  public Acted ask(Doer doer, String number, String partner, String onceKey) {
    return written(
        doer,
        number,
        "ask-consent",
        partner,
        (h, file) -> {
          ReferralStore.lapse(h, file.id());
          ReferralStore.ask(h, ids.get(), file.id(), partner, doer.actor().orElse(null));
        },
        onceKey);
  }

  /// Staff write down that she agreed to these words, on a call or at a desk.
  public Acted give(
      Doer doer, String number, String partner, Way way, Notice notice, String onceKey) {
    return written(
        doer,
        number,
        "consent",
        partner,
        (h, file) -> give(h, file, partner, doer, way, notice),
        onceKey);
  }

  /// She agrees to these words by phone.
  public Acted agree(String number, String partner, Notice notice, String onceKey) {
    return give(WORKER, number, partner, Way.PHONE, notice, onceKey);
  }

  private void give(Handle h, CaseFile file, String partner, Doer doer, Way way, Notice notice) {
    boolean _ = ReferralStore.end(h, file.id(), partner);
    ReferralStore.give(
        h,
        ids.get(),
        file.id(),
        partner,
        doer.actor().orElse(null),
        way.code(),
        callers.keep(h, notice),
        partners.term());
    ReferralStore.renew(h, file.id(), partner);
  }

  /// She does not agree.
  public Acted decline(String number, String partner, String onceKey) {
    return written(
        WORKER,
        number,
        "refuse-consent",
        partner,
        (h, file) -> ReferralStore.end(h, file.id(), partner),
        onceKey);
  }

  /// She takes it back: if that agency has the case, it is recalled in the same step.
  public Acted takeBack(String number, String partner, String onceKey) {
    return database.inTransaction(h -> {
      Acted acted =
          cases.write(
              h,
              WORKER,
              number,
              "withdraw-consent",
              Brought.NOTHING.naming(partner),
              (_, file) -> {
                boolean _ = ReferralStore.end(h, file.id(), partner);
                return NOTHING;
              },
              onceKey);
      return acted instanceof Acted.Done(CaseFile now) && now.partner().equals(partner)
          ? cases.byOther(h, WORKER, number, "recall", onceKey + "/recall")
          : acted;
    });
  }

  @FunctionalInterface
  private interface Deed {
    void on(Handle h, CaseFile file);
  }

  /// An agency that takes no such case is none for it.
  private Acted written(
      Doer doer, String number, String act, String partner, Deed deed, String onceKey) {
    return database.inTransaction(h ->
        cases.write(
            h,
            doer,
            number,
            act,
            Brought.NOTHING.naming(partner),
            (_, file) -> {
              if (find(partner, file).isEmpty()) {
                return EnumSet.of(Need.PARTNER);
              }
              deed.on(h, file);
              return NOTHING;
            },
            onceKey));
  }

  private Optional<Partner> find(String partner, CaseFile file) {
    return partners.find(partner).filter(one -> one.takes(file));
  }

  /// Takes back from agencies what their workers do not let them know any more; they see nothing of
  /// it from that very moment, this only says so in the file.
  ///
  /// @return how many
  public int recall(int most) {
    List<ReferralStore.Lapsed> lapsed = database.with(h -> ReferralStore.lapsed(h, most));
    lapsed.forEach(one -> database.inTransaction(h -> recalled(h, one)));
    return lapsed.size();
  }

  private Acted recalled(Handle h, ReferralStore.Lapsed one) {
    String once = "lapsed:" + one.id() + ":" + one.version();
    Acted acted = cases.byOther(h, Doer.other(Act.CLOCK), one.number(), "recall", once);
    if (acted instanceof Acted.Refused) {
      // A workflow that knows no such act: nobody has it, all the same.
      ReferralStore.hand(h, one.id(), "");
    }
    return acted;
  }
}
