package org.pukar.operator;

import java.util.ArrayList;
import java.util.List;

/// What a caller sets out to do, and what must lie in the database when it is done. Immutable.
///
/// @param steps all dialling and typing, call after call
record Scenario(String name, List<Step> steps, Rows rows) {
  /// What a caller leaves.
  record Rows(int consents, int complaints, int callbacks) {}

  /// One hop of a caller. An input may hold `{number 1}`: the first case number that she was told.
  ///
  /// @param dials whether a call begins; the input is then what she dials behind the code
  record Step(boolean dials, String input) {}

  /// Reads the calls: `dial > 1 > some words`, or `dial 3*1 > ...` with inputs behind the code.
  static Scenario of(String name, Rows rows, String... calls) {
    List<Step> steps = new ArrayList<>();
    for (String call : calls) {
      for (String input : call.split(" > ", -1)) {
        boolean dials = input.startsWith("dial");
        steps.add(new Step(dials, dials ? input.substring("dial".length()).strip() : input));
      }
    }
    return new Scenario(name, List.copyOf(steps), rows);
  }

  /// What is dialled behind the code in the call of that step.
  String dialled(int step) {
    int dial = step;
    while (!steps.get(dial).dials()) {
      dial--;
    }
    return steps.get(dial).input();
  }

  @Override
  public String toString() {
    return name;
  }
}
