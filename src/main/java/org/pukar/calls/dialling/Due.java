package org.pukar.calls.dialling;

import java.util.UUID;
import org.pukar.calls.SealedCall;

/// A phone whose turn it is to be called, and the call that is made for it. Immutable; prints no
/// number.
///
/// @param ring its row
/// @param call the call's id
record Due(long ring, UUID call, SealedCall.Ends ends) {

  @Override
  public String toString() {
    return "Due[" + ring + "]";
  }
}
