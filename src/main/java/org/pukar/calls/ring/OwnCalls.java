package org.pukar.calls.ring;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.pukar.calls.SealedCall;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;

/// Calls that we make of our own accord, for somebody who did not ring us. Each begins at a
/// dialogue of its own, is made by day, when lines are free and the day's budget allows it, and is
/// tried once. Threads share it.
public final class OwnCalls {
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final Sealer sealer;
  private final Predicate<PhoneNumber> mayBeRung;
  private final String line;

  /// @param mayBeRung whether we ring such phones
  /// @param line the provider by which we call; empty if there is none
  public OwnCalls(
      Function<PhoneNumber, byte[]> phoneIndex,
      Sealer sealer,
      Predicate<PhoneNumber> mayBeRung,
      String line) {
    this.phoneIndex = phoneIndex;
    this.sealer = sealer;
    this.mayBeRung = mayBeRung;
    this.line = line;
  }

  /// What comes of wanting a call.
  public sealed interface Came {
    /// It will be made.
    ///
    /// @param ring names it
    record Rings(long ring) implements Came {}

    /// That phone is being called anyway: not now.
    record Busy() implements Came {}

    /// We do not call that phone, or have no line.
    record Never() implements Came {}
  }

  /// Has a phone called, in the transaction that wants it.
  ///
  /// @param dialogue where the call begins
  public Came ring(Handle h, PhoneNumber phone, String dialogue) {
    if (line.isEmpty() || !mayBeRung.test(phone)) {
      return new Came.Never();
    }
    byte[] index = phoneIndex.apply(phone);
    byte[] sealed = SealedCall.seal(new SealedCall.Ends(phone, dialogue), index, sealer);
    return RingStore.own(h, index, sealed, line)
        .<Came>map(Came.Rings::new)
        .orElseGet(Came.Busy::new);
  }

  /// Whether a call is over, whatever came of it.
  public boolean isOver(Handle h, long ring) {
    return RingStore.isOver(h, ring);
  }
}
