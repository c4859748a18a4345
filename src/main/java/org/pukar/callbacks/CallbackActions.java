package org.pukar.callbacks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Step;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.session.redis.RedisAway;

/// Arranges a call back where a caller cannot be put through. Threads share it.
public final class CallbackActions {
  /// Of some matters, the value that says more of them: for whoever calls.
  private static final Map<String, String> ABOUT =
      Map.of("complaint", "category", "job", "job", "ration", "ration");

  private final Callbacks callbacks;

  public CallbackActions(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action(Step.Transfer.ACTION, ActionShape.writes("noted", "failed"), this::arrange)),
        List.of(),
        Set.of());
  }

  private Outcome arrange(Asked asked) {
    String matter = asked.value(Session.REASON);
    String about = ABOUT.getOrDefault(matter, "");
    String more = about.isEmpty() ? "" : asked.value(about);
    try {
      callbacks.arrange(asked.caller(), matter, more, asked.language(), asked.onceKey());
      return Outcome.of("noted");
    } catch (RedisAway e) {
      return Outcome.of("failed");
    }
  }
}
