package org.pukar.grievances;

/// What a worker told us in a complaint. Immutable; prints nothing of it.
///
/// @param category the code of its category
public record Details(String category, String words) {

  @Override
  public String toString() {
    return "Details";
  }
}
