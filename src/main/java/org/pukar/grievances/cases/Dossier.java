package org.pukar.grievances.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A case with all that was done, for somebody who may see it. Immutable; prints nothing of it.
///
/// @param words what the worker told; empty if she spoke
/// @param allowed the acts that she may do now
/// @param told by whom it was told
public record Dossier(
    CaseFile file, String words, List<Line> lines, List<String> allowed, Tellers told) {

  /// By whom a case was told. Immutable.
  ///
  /// @param isNameless whether no phone is known: nobody can be rung or written to
  /// @param said how many they are, as the one said who filed it; 0: she spoke for herself
  /// @param joined how many callers did confirm that, with the one who filed it
  public record Tellers(boolean isNameless, int said, int joined) {}

  /// One thing that was done.
  ///
  /// @param state the one that it led to
  /// @param actor of staff; empty: the worker, or the clock
  public record Line(
      int nth, String act, String state, Optional<UUID> actor, Instant at, Brought brought) {
    @Override
    public String toString() {
      return "Line[" + nth + " " + act + "]";
    }
  }

  /// Reads it. An agency reads what it wrote itself, and not what staff did.
  static Dossier of(
      Handle h, Doer doer, CaseFile file, Cases.Envelopes envelopes, List<String> allowed) {
    List<Line> lines =
        CaseStore.acts(h, file.id()).stream()
            .filter(row -> !doer.isPartner() || row.actor().equals(doer.actor()))
            .map(row -> line(h, file, envelopes, row))
            .toList();
    CaseFile told = doer.known(file.about(envelopes.place(h, file)));
    return new Dossier(
        told, envelopes.told(h, file), lines, allowed, CaseStore.tellers(h, file.id()));
  }

  private static Line line(
      Handle h, CaseFile file, Cases.Envelopes envelopes, CaseStore.ActRow row) {
    byte @Nullable [] sealed = row.brought();
    Brought brought =
        sealed == null ? Brought.NOTHING : Brought.of(envelopes.open(h, file, sealed));
    return new Line(row.nth(), row.act(), row.state(), row.actor(), row.at(), brought);
  }

  public Dossier {
    lines = List.copyOf(lines);
    allowed = List.copyOf(allowed);
  }

  @Override
  public String toString() {
    return "Dossier[" + file + "]";
  }
}
