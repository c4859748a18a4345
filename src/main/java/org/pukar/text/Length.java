package org.pukar.text;

/// How long a text is on the network against what may be sent: septets for [Encoding#GSM7], UTF-16
/// code units for [Encoding#UCS2]. Immutable.
public record Length(Encoding encoding, int used, int allowed) {

  public boolean fits() {
    return used <= allowed;
  }
}
