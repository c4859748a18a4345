package org.pukar.bench.talk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.pukar.bench.load.Calls;

/// Strangers who become the known callers of a benchmark, each with a complaint, until there are
/// enough. One thread.
public final class Entering implements Calls<Call> {
  private final Phones phones;
  private final Deque<Scenario> missing = new ArrayDeque<>();

  /// Those who are still missing.
  ///
  /// @param wanted how many phones are to be known, of all kinds together
  public Entering(Phones phones, int wanted) {
    this.phones = phones;
    for (Scenario scenario : Scenarios.ENTERING) {
      long there = phones.count(scenario.who());
      for (; there < (long) wanted * scenario.weight() / Scenarios.WHOLE; there++) {
        missing.add(scenario);
      }
    }
  }

  /// How many are still to enter.
  public int missing() {
    return missing.size();
  }

  @Override
  public Optional<Call> next() {
    return Optional.ofNullable(missing.poll())
        .map(scenario -> phones.call(scenario, phones.stranger()));
  }

  @Override
  public void over(Call call) {
    phones.add(new Phone(call.scenario().who(), call.phone().number(), call.told()));
  }

  /// Keeps those who entered for the next run.
  public void save() throws IOException {
    phones.save();
  }
}
