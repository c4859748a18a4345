package org.pukar.dialogue;

/// What the engine wants next. Immutable.
public sealed interface Turn {

  Session session();

  /// Show this and wait for the caller, or, if the screen ends, hang up.
  record Say(Session session, Screen screen) implements Turn {}

  /// Do this action and give its outcome to [Engine#after]. `secret` is a PIN just typed, which is
  /// nowhere else; empty if none.
  record Act(Session session, String action, String secret) implements Turn {

    @Override
    public String toString() {
      return "Act[" + action + "]";
    }
  }

  /// List the options of this source and give them to [Engine#offer] together with the turn.
  record Fetch(Session session, String source, boolean refuses) implements Turn {}
}
