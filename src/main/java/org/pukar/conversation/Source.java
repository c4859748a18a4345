package org.pukar.conversation;

import java.util.List;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary.SourceShape;

/// A feature's list of options that a dialogue can offer.
///
/// @param name `<feature>.<things>`, as dialogues write it
/// @param shape what the linter is told of it
/// @param options lists them, in order
public record Source(String name, SourceShape shape, Lister options) {

  /// Lists the options for one caller.
  @FunctionalInterface
  public interface Lister {
    List<Option> list(Asked asked);
  }
}
