package org.pukar.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Asked;
import org.pukar.feature.Features;

/// Lets the people of the helpline begin and end their duty by themselves, whatever door they come
/// by: their phone says who they are. Threads share it.
public final class DutyActions {
  /// The dialogue of all this.
  public static final String ENTRY = "duty";

  private static final String STRANGER = "stranger";

  private final Staff staff;

  public DutyActions(Staff staff) {
    this.staff = staff;
  }

  public Features.Part part() {
    return new Features.Part(
        List.of(
            new Action("staff.duty", ActionShape.looks("on", "off", STRANGER), this::look),
            new Action(
                "staff.begin", ActionShape.writes("noted", STRANGER), asked -> duty(asked, true)),
            new Action(
                "staff.end", ActionShape.writes("noted", STRANGER), asked -> duty(asked, false))),
        List.of(),
        Set.of());
  }

  private Outcome look(Asked asked) {
    Optional<Seat> seat = staff.find(asked.caller());
    return Outcome.of(seat.map(one -> one.onDuty() ? "on" : "off").orElse(STRANGER));
  }

  private Outcome duty(Asked asked, boolean on) {
    Optional<UUID> member = staff.find(asked.caller()).map(Seat::id);
    return Outcome.of(member.filter(id -> staff.duty(id, on)).isPresent() ? "noted" : STRANGER);
  }
}
