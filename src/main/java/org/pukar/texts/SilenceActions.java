package org.pukar.texts;

import java.util.List;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;
import org.pukar.outbox.stop.Stops;

/// That no text at all goes to a phone, as a worker says it in her record. It is never told whether
/// it stands: whoever reads her texts need not know. Threads share it.
public final class SilenceActions {
  private final Stops stops;

  public SilenceActions(Stops stops) {
    this.stops = stops;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("texts.silence", ActionShape.writes("noted"), this::silence)
                .seeming(_ -> Outcome.of("noted")),
            new Action("texts.end-silence", ActionShape.writes("noted"), this::endSilence)
                .seeming(_ -> Outcome.of("noted"))),
        List.of(),
        Set.of());
  }

  private Outcome silence(Asked asked) {
    stops.stop(asked.caller(), Stops.What.ANY);
    return Outcome.of("noted");
  }

  private Outcome endSilence(Asked asked) {
    stops.endSilence(asked.caller());
    return Outcome.of("noted");
  }
}
