package org.pukar.bench.talk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Strangers who become the known callers of a benchmark, each with a complaint, until there are
/// enough. One thread.
public final class Entering implements Calls {
  private final Phones phones;
  private final Deque<Kind> missing = new ArrayDeque<>();

  /// Those who are still missing.
  ///
  /// @param wanted how many phones are to be known, of all kinds together
  public Entering(Phones phones, int wanted) {
    this.phones = phones;
    miss(Kind.HINDI, wanted / 2);
    miss(Kind.ENGLISH, wanted * 3 / 10);
    miss(Kind.ROMANISED, wanted / 5);
  }

  private void miss(Kind kind, int wanted) {
    for (long there = phones.count(kind); there < wanted; there++) {
      missing.add(kind);
    }
  }

  /// How many are still to enter.
  public int missing() {
    return missing.size();
  }

  /// Teaches what must be heard on entering.
  public void teach(Screens screens) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.NEW) {
        screens.learn(Scenarios.entering(kind), phones.stranger(), phones.stranger());
      }
    }
  }

  @Override
  public Optional<Call> next() {
    return Optional.ofNullable(missing.poll())
        .map(kind -> phones.call(Scenarios.entering(kind), phones.stranger()));
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
