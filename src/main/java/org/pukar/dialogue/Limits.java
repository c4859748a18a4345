package org.pukar.dialogue;

/// All limits of the engine in one place: a dialogue that loops or a caller who tries ends in a
/// polite sentence, never in a hung session.
public final class Limits {
  /// Actions and option lists that one input may set off.
  public static final int DEEDS_AN_INPUT = 24;

  /// Dialogues that may be inside one another.
  public static final int CALLS = 6;

  /// Screens that `0` can go back.
  public static final int TRAIL = 12;

  /// Inputs that a caller may dial ahead of the screens.
  public static final int INPUTS_AHEAD = 20;

  /// Menus and lists between the main menu and any screen.
  public static final int DEPTH = 4;

  /// Pages that a text may take; a list may take more, it can be typed instead.
  public static final int PAGES_OF_TEXT = 3;

  private Limits() {}
}
