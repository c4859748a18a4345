package org.pukar.workers;

import org.pukar.text.Language;

/// What a worker says of herself when she registers. Immutable; prints nothing of it.
///
/// @param trade an id of the trades
/// @param home the id of a district
/// @param work the id of a district
public record Registration(String name, String trade, String home, String work, Language language) {

  @Override
  public String toString() {
    return "Registration";
  }
}
