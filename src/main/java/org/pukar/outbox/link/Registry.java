package org.pukar.outbox.link;

/// Says whether a text is one that India's networks let through. Threads share it.
public interface Registry {

  /// What a look at the registered templates came to.
  sealed interface Look {
    /// It is filled from this template.
    record Fits(Registered as) implements Look {}

    /// It is none; the reason is for staff and tells nothing of the words.
    record Misfit(String reason) implements Look {}
  }

  /// Looks for the template that a text is filled from.
  Look look(String words);
}
