package org.pukar.calls.course;

import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.CallState;
import org.pukar.calls.SealedCall;

/// A call as it stands. Immutable; prints no number.
///
/// @param isOurs whether we made it
/// @param ends the worker's phone and our number; for a call to staff, the phone that the staff
///   member is put through to
/// @param isToStaff whether it rings a staff member first
public record Known(
    UUID id, CallState state, Optional<SealedCall.Ends> ends, boolean isOurs, boolean isToStaff) {

  @Override
  public String toString() {
    return "Known[" + id + "]";
  }
}
