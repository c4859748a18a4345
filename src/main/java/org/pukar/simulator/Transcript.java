package org.pukar.simulator;

/// What was keyed and what came back, in the form the dialogues' own tests are written in: `> ` and
/// the key, the screen's lines, then `---` where the session goes on and `===` where it ended. For
/// one thread.
final class Transcript {

  private final StringBuilder lines = new StringBuilder();

  void keyed(String words) {
    lines.append("> ").append(words).append('\n');
  }

  void shown(String screen, boolean goesOn) {
    lines.append(screen).append(goesOn ? "\n---\n" : "\n===\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
