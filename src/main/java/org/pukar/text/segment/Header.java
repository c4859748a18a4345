package org.pukar.text.segment;

import java.io.ByteArrayOutputStream;

/// What stands before a part's letters: which part of how many it is, and its tables (TS 23.040,
/// 9.2.3.24). Stateless.
final class Header {

  /// A part of several, with a reference of eight bits: element, length, reference, of, number.
  private static final int JOINED = 5;

  private Header() {}

  /// How many octets it takes, its length octet among them; 0 if there is nothing to say.
  static int octets(Alphabet alphabet, boolean joined) {
    int elements = alphabet.elements().length + (joined ? JOINED : 0);
    return elements == 0 ? 0 : 1 + elements;
  }

  static byte[] write(Part part, int reference) {
    int octets = octets(part.alphabet(), part.of() > 1);
    var header = new ByteArrayOutputStream(octets);
    if (octets > 0) {
      header.write(octets - 1);
    }
    if (part.of() > 1) {
      header.writeBytes(
          new byte[] {0, 3, (byte) reference, (byte) part.of(), (byte) part.number()});
    }
    header.writeBytes(part.alphabet().elements());
    return header.toByteArray();
  }

  /// The alphabet of septets that a header names. Total: what is cut off or unknown counts as not
  /// said.
  static SevenBit read(byte[] header) {
    int locking = 0;
    int single = 0;
    for (int i = 1; i + 2 < header.length; i += 2 + (header[i + 1] & 0xFF)) {
      if (header[i + 1] == 1 && header[i] == SevenBit.LOCKING_SHIFT) {
        locking = header[i + 2];
      } else if (header[i + 1] == 1 && header[i] == SevenBit.SINGLE_SHIFT) {
        single = header[i + 2];
      }
    }
    return NationalTables.alphabet(locking, single);
  }
}
