package org.pukar.calls;

import org.pukar.keys.Sealer;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// The two ends of a call as they are kept: nothing of them can be read. Stateless.
public final class SealedCall {

  private SealedCall() {}

  /// The two ends of a call. Immutable; prints no number.
  ///
  /// @param phone the worker's
  /// @param number ours
  public record Ends(PhoneNumber phone, String number) {
    @Override
    public String toString() {
      return "Ends";
    }
  }

  /// By which a provider's call is known again.
  public static byte[] once(String provider, String call) {
    return new Sha256().and(provider).and(new byte[] {0}).and(call).digest();
  }

  /// Seals them.
  ///
  /// @param phoneIndex of the phone: what is sealed is of no use in another row
  public static byte[] seal(Ends ends, byte[] phoneIndex, Sealer sealer) {
    PackedWriter to = new PackedWriter();
    to.text(ends.phone().e164());
    to.text(ends.number());
    return sealer.seal(to.bytes(), phoneIndex);
  }

  /// Opens what [#seal] made.
  ///
  /// @throws org.pukar.keys.SealBroken if it cannot be read with our keys
  public static Ends open(byte[] sealed, byte[] phoneIndex, Sealer sealer) {
    PackedReader from = new PackedReader(sealer.open(sealed, phoneIndex));
    PhoneNumber phone = new PhoneNumber(from.text());
    return new Ends(phone, from.text());
  }
}
