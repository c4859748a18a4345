package org.pukar.dialogue.written;

/// One thing to choose: the id that is kept, and the label that is shown.
public record Option(String id, String label) {}
