package org.pukar.conversation.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.conversation.hop.Inbound;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;

/// What dialogues can ask about the door that they are spoken at. Stateless.
public final class DoorActions {
  /// The value that says who shall talk to somebody on a call.
  private static final String VOICE = "voice-wished";

  private static final String WOMAN = "woman";

  /// Texted to who was called in vain.
  public static final String TRIED = "polite.tried";

  /// Texted to who will be called, but not soon: with [#PLACE] and [#MINUTES].
  public static final String QUEUE = "polite.queue";

  public static final String PLACE = PuttingThrough.PLACE;
  public static final String MINUTES = PuttingThrough.MINUTES;

  private DoorActions() {}

  public static Features.Part part() {
    return new Features.Part(
        List.of(
            Action.atOnce(
                "door.kind",
                ActionShape.looks("read", "heard")
                    .giving(PuttingThrough.PLACE, "999")
                    .giving(PuttingThrough.MINUTES, "999"),
                DoorActions::kind),
            Action.atOnce("door.woman", ActionShape.looks("noted"), _ -> woman())),
        List.of(),
        Set.of(
            TRIED,
            QUEUE,
            PuttingThrough.CONNECTING,
            PuttingThrough.WAITING,
            PuttingThrough.TALKED));
  }

  /// Whether what is said here is read, or heard.
  private static Outcome kind(Asked asked) {
    return Outcome.of(asked.channel().equals(Inbound.VOICE) ? "heard" : "read");
  }

  private static Outcome woman() {
    return Outcome.of("noted", Map.of(VOICE, WOMAN));
  }

  /// Whether it must be a woman who talks to her.
  public static boolean mustBeWoman(Asked asked) {
    return asked.session().values().getOrDefault(VOICE, "").equals(WOMAN);
  }
}
