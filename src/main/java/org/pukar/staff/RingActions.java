package org.pukar.staff;

import java.util.List;
import java.util.Set;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;

/// Rings at once whoever cannot wait, and puts her through to somebody on duty. Threads share it.
public final class RingActions {
  private final Database database;
  private final KeptPlaces kept;

  public RingActions(Database database, KeptPlaces kept) {
    this.database = database;
    this.kept = kept;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(new Action("staff.ring", ActionShape.writes("soon", "later"), this::ring)),
        List.of(),
        Set.of());
  }

  /// Nobody is rung only to hear that nobody is there.
  private Outcome ring(Asked asked) {
    try {
      boolean isSoon =
          database.inTransaction(h -> {
            boolean someone = StaffStore.onDuty(h, asked.language().spoken(), false)[0] > 0;
            if (someone) {
              kept.now(h, asked.caller());
            }
            return someone;
          });
      return Outcome.of(isSoon ? "soon" : "later");
    } catch (DatabaseAway e) {
      return Outcome.of("later");
    }
  }
}
