package org.pukar.workers;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.dialogue.Session;
import org.pukar.feature.Asked;

/// The worker who speaks, of those who share a phone, and what she seems to do while somebody
/// forces her. Stateless.
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

  /// Which of her PINs was proven: 0, her own; else that of her others by which she was forced to
  /// open.
  public static int depth(Asked asked) {
    String forced = asked.session().values().getOrDefault(Session.FORCED, "");
    String hers = asked.value(Session.WORKER) + ":";
    return forced.startsWith(hers) ? Integer.parseInt(forced.substring(hers.length())) : 0;
  }

  /// That this PIN of hers was proven, for the session; nothing where it is her own.
  public static Map<String, String> forced(Asked asked, int depth) {
    return depth == 0
        ? Map.of()
        : Map.of(Session.FORCED, asked.value(Session.WORKER) + ":" + depth);
  }

  /// What she seems to have changed of hers, for the session.
  public static Map<String, String> seeming(Asked asked, String what, String value) {
    return Map.of(name(asked, what), value);
  }

  /// What she seemed to change that to in this session; empty if she did not.
  public static Optional<String> seemed(Asked asked, String what) {
    return asked.session().isForced()
        ? Optional.ofNullable(asked.session().values().get(name(asked, what)))
        : Optional.empty();
  }

  private static String name(Asked asked, String what) {
    return Session.FORCED + " " + asked.value(Session.WORKER) + " " + what;
  }
}
