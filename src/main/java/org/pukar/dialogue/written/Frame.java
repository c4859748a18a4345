package org.pukar.dialogue.written;

/// A step of a dialogue, as a position: where a session stands, or where a called dialogue comes
/// back to.
public record Frame(String dialogue, String step) {

  /// The same dialogue at another step.
  public Frame at(String other) {
    return new Frame(dialogue, other);
  }
}
