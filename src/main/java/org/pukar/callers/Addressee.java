package org.pukar.callers;

import org.pukar.phone.PhoneNumber;

/// A caller with the phone that it called from. Immutable; prints nothing but the caller's id.
public record Addressee(Caller caller, PhoneNumber phone) {

  @Override
  public String toString() {
    return "Addressee[" + caller.id() + "]";
  }
}
