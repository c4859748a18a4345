package org.pukar.dialogue.lint;

import org.pukar.yaml.Line;

/// One thing wrong with a script: where, about which step or word, and what.
public record Finding(Line line, String key, String fault) {

  @Override
  public String toString() {
    return line + ": " + key + ": " + fault;
  }
}
