package org.pukar.dialogue.written;

import java.util.Map;
import java.util.SequencedMap;
import org.pukar.yaml.Line;

/// One dialogue: its steps by name, the step it starts with, and the value it gives back to a
/// dialogue that called it (empty if none). Immutable.
public record Dialogue(
    String name,
    String start,
    String gives,
    SequencedMap<String, Step> steps,
    Map<String, Line> lines,
    Line line) {

  /// The target that leaves a called dialogue and goes on in the one that called it.
  public static final String RETURN = "return";

  /// The step of that name.
  ///
  /// @throws IllegalArgumentException if there is no such step: the linter lets no script pass that
  ///   could ask
  public Step step(String step) {
    Step found = steps.get(step);
    if (found == null) {
      throw new IllegalArgumentException("no step " + name + "." + step);
    }
    return found;
  }
}
