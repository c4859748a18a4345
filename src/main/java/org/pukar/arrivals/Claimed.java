package org.pukar.arrivals;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.pukar.arrivals.Arrival.Part;

/// A row that a claim has. Immutable; prints nothing but its id.
///
/// @param owner the claim, not the node: two claims are never of one owner
/// @param once by which a repeat is known
/// @param attempt how often it failed
/// @param begun how often it was taken up, with this time, since it last waited of its own accord
/// @param age since it was taken down
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record Claimed(
    long id,
    UUID owner,
    String provider,
    byte[] once,
    byte[] sealed,
    Optional<Part> part,
    int attempt,
    int begun,
    Duration age) {

  @Override
  public String toString() {
    return "Claimed[" + id + "]";
  }
}
