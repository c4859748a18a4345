package org.pukar.recordings;

import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.packed.PackedReader;
import org.pukar.session.packed.PackedWriter;

/// Who has said it, and where the provider keeps it. Immutable; prints nothing of it.
record Origin(PhoneNumber phone, String url) {

  byte[] seal(byte[] once, Sealer sealer) {
    PackedWriter to = new PackedWriter();
    to.text(phone.e164());
    to.text(url);
    return sealer.seal(to.bytes(), once);
  }

  static Origin open(byte[] sealed, byte[] once, Sealer sealer) {
    PackedReader from = new PackedReader(sealer.open(sealed, once));
    PhoneNumber phone = new PhoneNumber(from.text());
    return new Origin(phone, from.text());
  }

  @Override
  public String toString() {
    return "Origin";
  }
}
