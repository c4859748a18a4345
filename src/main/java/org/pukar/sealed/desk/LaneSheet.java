package org.pukar.sealed.desk;

import java.util.List;
import org.pukar.console.Chip;

/// A sealed case as its page shows it. Immutable; prints nothing of it.
///
/// @param texts whether any text may go to her phone
/// @param mayRing whether the officer's own phone is known, so that it can be rung
public record LaneSheet(
    String number,
    String shown,
    Chip due,
    LaneDraft draft,
    List<Said> lines,
    List<Kind> kinds,
    boolean texts,
    boolean mayRing) {

  /// What somebody did or heard.
  public record Said(String who, String at, String words) {
    @Override
    public String toString() {
      return "Said";
    }
  }

  /// What it may be about.
  public record Kind(String code, String words) {}

  public LaneSheet {
    lines = List.copyOf(lines);
    kinds = List.copyOf(kinds);
  }

  @Override
  public String toString() {
    return "LaneSheet";
  }
}
