package org.pukar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.pukar.access.Actor;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.feature.Features;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.grievances.looks.LookedActions;
import org.pukar.grievances.referral.CaseConsents;
import org.pukar.grievances.referral.ConsentWords;
import org.pukar.grievances.referral.ReferralActions;
import org.pukar.grievances.settling.AddingActions;
import org.pukar.phone.PhoneNumber;

/// What a worker decides about her case by phone, and may know of it. Immutable; threads share it.
record HerCase(
    CaseConsents consents, ConsentWords words, Evidence evidence, List<Features.Part> parts) {

  static HerCase of(
      Database database,
      CaseParts cases,
      Callers callers,
      Grievances grievances,
      Supplier<UUID> ids) {
    BiPredicate<String, PhoneNumber> isHers =
        (number, phone) -> grievances.find(number, phone).isPresent();
    CaseConsents consents =
        new CaseConsents(database, cases.cases(), cases.partners(), callers, ids);
    Evidence evidence = new Evidence(database, cases.cases());
    ConsentWords words = new ConsentWords(cases.partners());
    return new HerCase(
        consents,
        words,
        evidence,
        List.of(
            new AddingActions(evidence, isHers).part(),
            new LookedActions(
                    cases.audit(), grievances::toldBy, actor -> office(database, cases, actor))
                .part(),
            new ReferralActions(consents, words, isHers).part()));
  }

  /// As its key names it, even if it was ended.
  private static Optional<String> office(Database database, CaseParts cases, UUID actor) {
    return database
        .with(h -> cases.access().find(h, actor))
        .map(Actor::office)
        .filter(office -> !office.isEmpty());
  }
}
