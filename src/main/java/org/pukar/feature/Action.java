package org.pukar.feature;

import java.util.Optional;
import java.util.function.Consumer;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Vocabulary.ActionShape;

/// A feature's deed that a dialogue can ask for: plain blocking code, run on a virtual thread of
/// its hop.
///
/// @param name `<feature>.<verb>`, as dialogues write it
/// @param shape what the linter is told of it
/// @param deed the deed; it comes to one of the shape's outcomes
/// @param seeming what it comes to in a session that its worker was forced to open: it does nothing
///   then, and tells nothing of hers
/// @param atOnce whether it only thinks: it asks no store, changes nothing and takes no time, so
///   nothing has to be ready for the case that it takes too long
public record Action(
    String name, ActionShape shape, Deed deed, Optional<Deed> seeming, boolean atOnce) {

  /// A deed that may take its time.
  public Action(String name, ActionShape shape, Deed deed) {
    this(name, shape, deed, Optional.empty(), false);
  }

  /// A deed that only thinks.
  public static Action atOnce(String name, ActionShape shape, Deed deed) {
    return new Action(name, shape, deed, Optional.empty(), true);
  }

  /// The same, which only seems to be done in a session that its worker was forced to open.
  public Action seeming(Deed instead) {
    return new Action(name, shape, deed, Optional.of(instead), atOnce);
  }

  /// The deed as this session is to see it.
  Deed in(Session session) {
    return session.isForced() ? seeming.orElse(deed) : deed;
  }

  Action after(Consumer<Asked> before) {
    return new Action(name, shape, held(deed, before), seeming.map(d -> held(d, before)), atOnce);
  }

  private static Deed held(Deed deed, Consumer<Asked> before) {
    return asked -> {
      before.accept(asked);
      return deed.run(asked);
    };
  }

  /// The deed itself. Throws what its stores throw; the hop then ends politely.
  @FunctionalInterface
  public interface Deed {
    Outcome run(Asked asked);
  }
}
