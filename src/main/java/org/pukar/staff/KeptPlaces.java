package org.pukar.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Keeper;
import org.pukar.calls.SealedCall;
import org.pukar.dialogue.written.Script;
import org.pukar.feature.Asked;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;

/// The places in the line of those who hung up so as to be called when it is their turn. Threads
/// share it.
public final class KeptPlaces {
  /// Forgets that a caller waits. A call to her that is due already is made.
  public static final Keeper KEEPER = KeptPlaceStore::forget;

  /// Nobody waits longer: then she asks anew.
  private static final Duration KEPT = Duration.ofHours(2);

  private final Sealer sealer;
  private final Function<PhoneNumber, byte[]> phoneIndex;

  public KeptPlaces(Sealer sealer, Function<PhoneNumber, byte[]> phoneIndex) {
    this.sealer = sealer;
    this.phoneIndex = phoneIndex;
  }

  /// A place.
  ///
  /// @param woman whether it must be a woman who talks to her
  record Place(Instant since, boolean woman) {}

  /// Keeps the place that a session has in the line; she is called in so many minutes.
  void keep(Handle h, Asked asked, int minutes) {
    byte[] index = phoneIndex.apply(asked.caller());
    SealedCall.Ends ends = new SealedCall.Ends(asked.caller(), Script.TURN);
    byte[] sealed = SealedCall.seal(ends, index, sealer);
    KeptPlaceStore.keep(h, asked.session().id(), index, sealed, asked.provider(), minutes);
  }

  /// Somebody who cannot wait is called now, as if she had waited for a minute.
  void now(Handle h, PhoneNumber phone) {
    byte[] index = phoneIndex.apply(phone);
    SealedCall.Ends ends = new SealedCall.Ends(phone, Script.TURN);
    KeptPlaceStore.now(h, index, SealedCall.seal(ends, index, sealer));
  }

  Optional<Place> find(Handle h, PhoneNumber phone) {
    return KeptPlaceStore.find(h, phoneIndex.apply(phone), KEPT);
  }

  void drop(Handle h, PhoneNumber phone) {
    KeptPlaceStore.drop(h, phoneIndex.apply(phone));
  }

  /// Has those called whose turn comes, once they have hung up.
  ///
  /// @param usual the provider by which those are called who came by none; empty: they wait
  /// @return whether there was somebody
  static boolean ring(Handle h, String usual) {
    return KeptPlaceStore.ring(h, usual) > 0;
  }
}
