package org.pukar.grievances.settling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Cases;
import org.pukar.phone.PhoneNumber;

/// The worker says whether her case is settled, takes it up again, or withdraws it. Only who filed
/// it can. Threads share it.
public final class SettlingActions {
  private static final List<String> ACTS =
      List.of("confirm", "refuse", "partly", "reopen", "withdraw");

  private final Cases cases;
  private final BiFunction<String, PhoneNumber, Optional<String>> hers;
  private final UnaryOperator<String> unlinked;

  /// @param hers the number of the case that was typed on a phone, if whoever typed it filed it
  /// @param unlinked names a deed anew, so that its line does not say in which session it was done
  public SettlingActions(
      Cases cases,
      BiFunction<String, PhoneNumber, Optional<String>> hers,
      UnaryOperator<String> unlinked) {
    this.cases = cases;
    this.hers = hers;
    this.unlinked = unlinked;
  }

  public Features.Part part() {
    return new Features.Part(
        ACTS.stream()
            .map(act ->
                new Action(
                        "grievances." + act,
                        ActionShape.writes("done", "changed"),
                        asked -> act(asked, act))
                    .seeming(_ -> Outcome.of("changed")))
            .toList(),
        List.of(),
        Set.of());
  }

  private Outcome act(Asked asked, String act) {
    return hers.apply(asked.value("typed-number"), asked.caller())
        .map(number -> cases.byWorker(number, act, unlinked.apply(asked.onceKey())))
        .filter(Acted.Done.class::isInstance)
        .map(_ -> Outcome.of("done"))
        .orElseGet(() -> Outcome.of("changed"));
  }
}
