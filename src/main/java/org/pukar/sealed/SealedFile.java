package org.pukar.sealed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A sealed case, for who holds it. Immutable; prints nothing of it.
///
/// @param due by when somebody must have done the next thing; empty once it is closed
public record SealedFile(
    String number, int version, Optional<Instant> due, Contents contents, List<Line> lines) {

  /// What somebody did or heard.
  public record Line(int nth, UUID actor, Instant at, String words) {
    @Override
    public String toString() {
      return "Line[" + nth + "]";
    }
  }

  public SealedFile {
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "SealedFile";
  }
}
