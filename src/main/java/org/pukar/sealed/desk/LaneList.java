package org.pukar.sealed.desk;

import java.util.List;
import org.pukar.console.Chip;

/// What an officer of the lane finds when she comes. Immutable; prints nothing of it.
///
/// @param late numbers of cases that somebody should have gone on with, whoever holds them
public record LaneList(List<Call> calls, List<Held> mine, List<String> late, List<Asker> asks) {

  /// Somebody who is to be called.
  ///
  /// @param wish who shall call, in words
  public record Call(String id, Chip due, String language, String wish) {}

  /// A case that she holds.
  public record Held(String number, String shown, Chip due, String stage) {}

  /// Somebody who asks to see a case that she holds.
  public record Asker(String number, String shown, String id, String name, String why) {
    @Override
    public String toString() {
      return "Asker";
    }
  }

  public LaneList {
    calls = List.copyOf(calls);
    mine = List.copyOf(mine);
    late = List.copyOf(late);
    asks = List.copyOf(asks);
  }
}
