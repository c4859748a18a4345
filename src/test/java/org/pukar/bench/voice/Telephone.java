package org.pukar.bench.voice;

import java.util.Optional;
import java.util.function.LongFunction;
import org.pukar.bench.load.Caller;
import org.pukar.bench.load.Calls;

/// Callers without end, or so many, each from a phone of its own. One thread.
public final class Telephone<C extends Caller> implements Calls<C> {
  private final LongFunction<C> make;
  private final long most;
  private long made;
  private long over;

  private Telephone(LongFunction<C> make, long most) {
    this.make = make;
    this.most = most;
  }

  /// Missed calls.
  ///
  /// @param run names them, as no other run's
  /// @param first the first phone
  public static Telephone<Ring> rings(String run, long first, long most) {
    return new Telephone<>(number -> new Ring(run, number, first + number), most);
  }

  /// Calls that are answered.
  public static Telephone<Call> calls(String run, long first) {
    return new Telephone<>(number -> new Call(run, number, first + number), Long.MAX_VALUE);
  }

  @Override
  public Optional<C> next() {
    return made < most ? Optional.of(make.apply(made++)) : Optional.empty();
  }

  @Override
  public void over(C call) {
    over++;
  }

  /// How many came to their end.
  public long over() {
    return over;
  }
}
