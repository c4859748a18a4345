package org.pukar.feature;

import java.util.List;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.SourceShape;

/// A feature's list of options that a dialogue can offer.
///
/// @param name `<feature>.<things>`, as dialogues write it
/// @param shape what the linter is told of it
/// @param options lists them, in order
/// @param atOnce whether the list is at hand: no store is asked for it
public record Source(String name, SourceShape shape, Lister options, boolean atOnce) {

  /// A list that is at hand.
  public static Source atOnce(String name, SourceShape shape, Lister options) {
    return new Source(name, shape, options, true);
  }

  /// The same, but empty in a session that its worker was forced to open.
  public Source hidden() {
    Lister seeming = asked -> asked.session().isForced() ? List.of() : options.list(asked);
    return new Source(name, shape, seeming, atOnce);
  }

  /// Lists the options for one caller.
  @FunctionalInterface
  public interface Lister {
    List<Option> list(Asked asked);
  }
}
