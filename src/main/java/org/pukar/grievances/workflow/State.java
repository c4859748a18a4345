package org.pukar.grievances.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A state of a case. Immutable.
///
/// @param name `received`
/// @param isOpen whether something is waited for
/// @param within by when it must have moved on, in working time; only what is not open has none
/// @param acts what may be done, in the order in which it is offered
public record State(String name, boolean isOpen, Optional<Duration> within, List<Act> acts) {

  public State {
    acts = List.copyOf(acts);
  }

  /// Whether an agency has a case that is in it.
  public boolean isReferred() {
    return acts.stream().anyMatch(act -> act.by().contains(Act.PARTNER));
  }

  public Optional<Act> act(String name) {
    return acts.stream().filter(act -> act.name().equals(name)).findFirst();
  }
}
