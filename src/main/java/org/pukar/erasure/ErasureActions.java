package org.pukar.erasure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.workers.Speaker;

/// What dialogues can ask about being erased. Threads share it.
public final class ErasureActions {
  private static final Map<String, String> GONE = Map.of(Session.ERASED, "yes");

  private final Erasures erasures;

  public ErasureActions(Erasures erasures) {
    this.erasures = erasures;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("erasures.worker", ActionShape.writes("erased", "waits"), this::worker)
                .seeming(_ -> Outcome.of("erased", GONE)),
            new Action("erasures.caller", ActionShape.writes("erased", "waits"), this::caller)
                .seeming(_ -> Outcome.of("erased", GONE))),
        List.of(),
        Set.of());
  }

  private Outcome worker(Asked asked) {
    return told(erasures.worker(asked.caller(), Speaker.of(asked)));
  }

  private Outcome caller(Asked asked) {
    return told(erasures.caller(asked.caller()));
  }

  /// Nobody is as good as erased. The session's answers are forgotten with its last word.
  private static Outcome told(Erased erased) {
    return switch (erased) {
      case DONE, NOBODY -> Outcome.of("erased", GONE);
      case WAITS -> Outcome.of("waits", GONE);
    };
  }
}
