package org.pukar.grievances.workflow;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// The states of a case and the ways between them. Immutable; threads share it.
public final class Workflow {
  private final String begin;
  private final SequencedMap<String, State> states;

  private Workflow(String begin, SequencedMap<String, State> states) {
    this.begin = begin;
    this.states = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(states));
  }

  /// A workflow in which no case can be stuck or forgotten.
  ///
  /// @param begin the state of a case that was just filed
  /// @throws Unfit naming what is wrong
  static Workflow of(String begin, List<State> all) {
    SequencedMap<String, State> states = new LinkedHashMap<>();
    all.forEach(state -> states.put(state.name(), state));
    Workflow workflow = new Workflow(begin, states);
    workflow.check();
    return workflow;
  }

  /// What is wrong with a workflow.
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }

  public String begin() {
    return begin;
  }

  /// A state by its name.
  ///
  /// @throws IllegalArgumentException if there is none
  public State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new IllegalArgumentException("there is no state " + name);
    }
    return state;
  }

  public List<State> states() {
    return List.copyOf(states.values());
  }

  /// How long after its end a case may be taken up again.
  public Duration again() {
    return states.values().stream()
        .filter(state -> !state.isOpen())
        .flatMap(state -> state.acts().stream())
        .flatMap(act -> act.until().stream())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private void check() {
    if (!states.containsKey(begin)) {
      throw new Unfit("it begins with `" + begin + "`, which is no state");
    }
    states.values().forEach(this::check);
    Set<String> reached = reachable(begin, _ -> true);
    for (State state : states.values()) {
      if (!reached.contains(state.name())) {
        throw new Unfit("`" + state.name() + "` is never reached");
      }
      if (!endsByItself(state)) {
        throw new Unfit(
            "from `" + state.name() + "` nobody but others can bring a case to its end");
      }
    }
  }

  private void check(State state) {
    if (state.isOpen() && state.within().isEmpty()) {
      throw new Unfit("`" + state.name() + "` is open and has no clock");
    }
    if (state.isOpen() && state.acts().isEmpty()) {
      throw new Unfit("`" + state.name() + "` is a dead end");
    }
    for (Act act : state.acts()) {
      if (!states.containsKey(act.to())) {
        throw new Unfit("`" + act.name() + "` leads to `" + act.to() + "`, which is no state");
      }
      if (act.by().isEmpty()) {
        throw new Unfit("nobody may `" + act.name() + "` in `" + state.name() + "`");
      }
    }
  }

  /// Whether staff and the clock can bring it to an end, though the worker is never reached and a
  /// partner never answers.
  private boolean endsByItself(State state) {
    return reachable(state.name(), Workflow::isOurs).stream()
        .anyMatch(name -> !state(name).isOpen());
  }

  private static boolean isOurs(Act act) {
    return act.by().stream().anyMatch(who -> !who.equals(Act.WORKER) && !who.equals(Act.PARTNER));
  }

  private Set<String> reachable(String from, Predicate<Act> may) {
    Set<String> reached = new HashSet<>();
    reach(from, may, reached);
    return reached;
  }

  private void reach(String from, Predicate<Act> may, Set<String> reached) {
    if (reached.add(from)) {
      state(from).acts().stream().filter(may).forEach(act -> reach(act.to(), may, reached));
    }
  }
}
