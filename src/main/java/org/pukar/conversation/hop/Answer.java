package org.pukar.conversation.hop;

/// What is sent back: the exact text of the screen, and whether it is the last one. Immutable.
public record Answer(String text, boolean ends) {}
