package org.pukar.feature;

import java.util.function.Consumer;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;

/// A feature's deed that a dialogue can ask for: plain blocking code, run on a virtual thread of
/// its hop.
///
/// @param name `<feature>.<verb>`, as dialogues write it
/// @param shape what the linter is told of it
/// @param deed the deed; it comes to one of the shape's outcomes
/// @param atOnce whether it only thinks: it asks no store, changes nothing and takes no time, so
///   nothing has to be ready for the case that it takes too long
public record Action(String name, ActionShape shape, Deed deed, boolean atOnce) {

  /// A deed that may take its time.
  public Action(String name, ActionShape shape, Deed deed) {
    this(name, shape, deed, false);
  }

  /// A deed that only thinks.
  public static Action atOnce(String name, ActionShape shape, Deed deed) {
    return new Action(name, shape, deed, true);
  }

  Action after(Consumer<Asked> before) {
    return new Action(
        name,
        shape,
        asked -> {
          before.accept(asked);
          return deed.run(asked);
        });
  }

  /// The deed itself. Throws what its stores throw; the hop then ends politely.
  @FunctionalInterface
  public interface Deed {
    Outcome run(Asked asked);
  }
}
