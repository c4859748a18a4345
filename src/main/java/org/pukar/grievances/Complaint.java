package org.pukar.grievances;

import java.util.Optional;
import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// A complaint as it is handed in. Immutable; prints none of it.
///
/// @param words the worker's own; empty if she spoke
/// @param recording what she said, if she spoke
/// @param place the id of the place it is about
/// @param onceKey names the deed of filing: handed in again, it is the same complaint
public record Complaint(
    PhoneNumber caller,
    Category category,
    String words,
    Optional<UUID> recording,
    String place,
    String channel,
    String provider,
    String onceKey) {

  /// The same under another name of the deed.
  public Complaint named(String otherKey) {
    return new Complaint(caller, category, words, recording, place, channel, provider, otherKey);
  }

  @Override
  public String toString() {
    return "Complaint[" + category.code() + "]";
  }
}
