package org.pukar.grievances.settling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.heard.Marks;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.phone.PhoneNumber;

/// The worker adds words, or what she says, to her case. Only the phone that filed it can. Threads
/// share it.
public final class AddingActions {
  private final Evidence evidence;
  private final BiPredicate<String, PhoneNumber> isHers;

  /// @param isHers whether the case of a number was filed from a phone
  public AddingActions(Evidence evidence, BiPredicate<String, PhoneNumber> isHers) {
    this.evidence = evidence;
    this.isHers = isHers;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("grievances.add", ActionShape.writes("done", "changed"), this::add)
                .seeming(_ -> Outcome.of("changed"))),
        List.of(),
        Set.of());
  }

  private Outcome add(Asked asked) {
    String told = asked.value("added");
    Optional<UUID> recording = Marks.recording(told);
    return CaseNumbers.parse(asked.value("typed-number"))
        .filter(known -> isHers.test(known, asked.caller()))
        .map(known ->
            evidence.add(known, recording.isPresent() ? "" : told, recording, asked.onceKey()))
        .filter(Acted.Done.class::isInstance)
        .map(_ -> Outcome.of("done"))
        .orElseGet(() -> Outcome.of("changed"));
  }
}
