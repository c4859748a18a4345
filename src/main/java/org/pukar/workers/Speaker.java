package org.pukar.workers;

import java.util.UUID;
import org.pukar.dialogue.Session;
import org.pukar.feature.Asked;

/// The worker who speaks, of those who share a phone. Stateless.
public final class Speaker {

  private Speaker() {}

  /// The id of the worker who speaks.
  ///
  /// @throws IllegalStateException if the dialogue did not ask who it is
  public static UUID of(Asked asked) {
    return UUID.fromString(asked.value(Session.WORKER));
  }

  /// Whether that worker has proven her PIN in this session.
  public static boolean hasProven(Asked asked) {
    return asked.value(Session.WORKER).equals(asked.session().values().get(Session.PROVEN));
  }
}
