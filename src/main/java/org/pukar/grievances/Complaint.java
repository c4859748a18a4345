package org.pukar.grievances;

import org.pukar.phone.PhoneNumber;

/// A complaint as it is handed in. Immutable; prints none of it.
///
/// @param words the worker's own
/// @param place the id of the place it is about
/// @param onceKey names the deed of filing: handed in again, it is the same complaint
public record Complaint(
    PhoneNumber caller,
    Category category,
    String words,
    String place,
    String channel,
    String provider,
    String onceKey) {

  @Override
  public String toString() {
    return "Complaint[" + category.code() + "]";
  }
}
