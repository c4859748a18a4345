package org.pukar.dlt;

import org.pukar.outbox.link.Registered;

/// Whether a text may go out over networks that want it registered. Immutable.
public sealed interface Fit {

  /// It is what was registered.
  ///
  /// @param registered without a chain, which the link adds
  record Fits(Registered registered) implements Fit {}

  /// It would be scrubbed.
  ///
  /// @param reason a sentence for staff, which quotes nothing of the text
  record Misfit(String reason) implements Fit {}
}
