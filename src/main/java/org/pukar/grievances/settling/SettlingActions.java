package org.pukar.grievances.settling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;

/// The worker says whether her case is settled, takes it up again, or withdraws it. Only the phone
/// that filed it can. Threads share it.
public final class SettlingActions {
  private static final List<String> ACTS =
      List.of("confirm", "refuse", "partly", "reopen", "withdraw");

  private final Cases cases;
  private final BiPredicate<String, PhoneNumber> isHers;

  /// @param isHers whether the case of a number was filed from a phone
  public SettlingActions(Cases cases, BiPredicate<String, PhoneNumber> isHers) {
    this.cases = cases;
    this.isHers = isHers;
  }

  public Features.Part part() {
    return new Features.Part(
        ACTS.stream()
            .map(act ->
                new Action(
                    "grievances." + act,
                    ActionShape.writes("done", "changed"),
                    asked -> act(asked, act)))
            .toList(),
        List.of(),
        Set.of());
  }

  private Outcome act(Asked asked, String act) {
    Optional<String> number =
        CaseNumbers.parse(asked.value("typed-number"))
            .filter(known -> isHers.test(known, asked.caller()));
    return number
        .map(known -> cases.byWorker(known, act, asked.onceKey()))
        .filter(Acted.Done.class::isInstance)
        .map(_ -> Outcome.of("done"))
        .orElseGet(() -> Outcome.of("changed"));
  }
}
