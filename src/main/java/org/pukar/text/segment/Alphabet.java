package org.pukar.text.segment;

import org.pukar.text.Encoding;

/// The letters in which a text is carried. Immutable.
public sealed interface Alphabet permits SevenBit, SixteenBit {

  Encoding encoding();

  /// Which kinds of national tables it is made of.
  Tables tables();

  boolean canWrite(String text);

  /// What the text takes, in septets or units; what cannot be written counts nothing.
  int width(String text);

  /// Where a part is full that begins at a unit of the text and holds so many septets or units: the
  /// index behind its last unit; the text's length if all of it fits.
  int full(String text, int from, int room);

  /// What a part holds beside a header of so many octets, in septets or units.
  int room(int headerOctets);

  /// What goes over the air: an octet a septet, or two a unit, the higher first.
  byte[] write(String text);

  String read(byte[] octets);

  /// The information elements of a header that name its tables; empty if it has none of its own.
  byte[] elements();
}
