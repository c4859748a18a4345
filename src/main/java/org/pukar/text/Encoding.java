package org.pukar.text;

/// How the phone network carries a text: in 7-bit letters, or, where one letter of it is not among
/// them, the whole of it in 16-bit units (TS 23.038). Immutable.
public enum Encoding {
  GSM7,
  UCS2
}
