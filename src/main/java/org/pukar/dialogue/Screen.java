package org.pukar.dialogue;

import org.pukar.dialogue.written.Frame;

/// What the caller is shown: the exact text, whether it is the last of the session, whether it
/// tells the caller that the input was not understood, and the step it belongs to.
public record Screen(String text, boolean ends, boolean refuses, Frame step) {}
