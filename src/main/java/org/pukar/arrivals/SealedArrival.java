package org.pukar.arrivals;

import java.util.Optional;
import org.pukar.arrivals.Arrival.Part;
import org.pukar.keys.Sealer;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// A text as it is taken down: nothing of it can be read. Immutable.
///
/// @param once by which a repeat is known
/// @param phoneIndex by which the texts of a phone are known
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record SealedArrival(
    String provider, byte[] once, byte[] phoneIndex, byte[] sealed, Optional<Part> part) {

  static SealedArrival of(Arrival arrival, PhoneNumber from, byte[] phoneIndex, Sealer sealer) {
    byte[] once =
        new Sha256().and(arrival.provider()).and(new byte[] {0}).and(arrival.reference()).digest();
    PackedWriter to = new PackedWriter();
    to.text(from.e164());
    to.text(arrival.to());
    to.text(arrival.words());
    return new SealedArrival(
        arrival.provider(), once, phoneIndex, sealer.seal(to.bytes(), once), arrival.part());
  }

  /// Opens what was taken down.
  ///
  /// @throws org.pukar.keys.SealBroken if it cannot be read with our keys
  static Arrival open(
      String provider, byte[] once, byte[] sealed, Optional<Part> part, Sealer sealer) {
    PackedReader from = new PackedReader(sealer.open(sealed, once));
    PhoneNumber phone = new PhoneNumber(from.text());
    String to = from.text();
    return new Arrival(provider, "", Optional.of(phone), to, from.text(), part);
  }

  @Override
  public String toString() {
    return "SealedArrival";
  }
}
