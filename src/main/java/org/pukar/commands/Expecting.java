package org.pukar.commands;

/// What our last message to a phone waits for, which decides what a short answer means. Immutable;
/// threads may share it.
///
/// @param yesOrNo whether it offered 1 = yes and 2 = no
/// @param freeWords whether a dialogue is under way, for which words and numbers are that are no
///   plain command
public record Expecting(boolean yesOrNo, boolean freeWords) {
  public static final Expecting NOTHING = new Expecting(false, false);
  public static final Expecting YES_OR_NO = new Expecting(true, false);
  public static final Expecting FREE_WORDS = new Expecting(false, true);
}
