package org.pukar.workers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.callers.Callers;
import org.pukar.callers.Sharing;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;

/// Whose phone it is, and who may go on where a session broke off on it. Threads share it.
///
/// A phone is its caller's alone only if she says so and nobody else is registered on it.
public final class PhoneActions {
  private static final Map<String, String> TELLING = Map.of(Session.TELLING, "yes");

  private final Workers workers;
  private final Callers callers;

  public PhoneActions(Workers workers, Callers callers) {
    this.workers = workers;
    this.callers = callers;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("workers.phone-alone", ActionShape.writes("noted", "shared"), this::alone)
                .seeming(asked -> Outcome.of(isShared(asked) ? "shared" : "noted")),
            new Action("workers.phone-shared", ActionShape.writes("noted"), this::shared)
                .seeming(_ -> Outcome.of("noted")),
            new Action(
                "workers.resuming", ActionShape.looks("open", "one", "several"), this::resuming),
            Action.atOnce(
                "workers.recognised", ActionShape.looks("yes", "no"), PhoneActions::recognised)),
        List.of(),
        Set.of());
  }

  private Outcome alone(Asked asked) {
    if (isShared(asked)) {
      return Outcome.of("shared");
    }
    callers.share(asked.caller(), Sharing.ALONE);
    return Outcome.of("noted");
  }

  private boolean isShared(Asked asked) {
    return workers.on(asked.caller()).size() > 1;
  }

  private Outcome shared(Asked asked) {
    callers.share(asked.caller(), Sharing.SHARED);
    return Outcome.of("noted");
  }

  /// Who has to prove a PIN before a session is gone on with: who spoke in it; else the only worker
  /// here; else one of several. Nobody where no PIN guards anything.
  private Outcome resuming(Asked asked) {
    List<Worker> here = workers.on(asked.caller());
    if (here.stream().noneMatch(Worker::guarded)) {
      boolean alone = here.size() < 2 && callers.sharing(asked.caller()) == Sharing.ALONE;
      return alone ? Outcome.of("open", TELLING) : Outcome.of("open");
    }
    String spoke = asked.session().values().getOrDefault(Session.WORKER, "");
    Optional<Worker> speaker =
        here.stream()
            .filter(one -> here.size() == 1 || one.id().toString().equals(spoke))
            .findFirst();
    return speaker
        .map(one -> Outcome.of("one", Map.of(Session.WORKER, one.id().toString())))
        .orElseGet(() -> Outcome.of("several"));
  }

  private static Outcome recognised(Asked asked) {
    return Speaker.hasProven(asked) ? Outcome.of("yes", TELLING) : Outcome.of("no");
  }
}
