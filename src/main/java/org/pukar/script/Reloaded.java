package org.pukar.script;

import java.util.List;
import org.pukar.dialogue.lint.Finding;

/// What a reload came to.
public sealed interface Reloaded {

  /// New sessions begin with this version.
  record Now(String version) implements Reloaded {}

  /// The files are not fit to be spoken; the version before goes on serving.
  record Refused(List<Finding> findings) implements Reloaded {}
}
