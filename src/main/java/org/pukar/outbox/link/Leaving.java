package org.pukar.outbox.link;

import java.util.Optional;
import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// A text on its way to the network. Immutable; prints nothing of it.
///
/// @param id the same each time this text is handed over: our name for it towards the network
/// @param from the number or name that it is to come from; empty for the link's own
/// @param registered what Indian networks want to know of it; empty where they need not
/// @param promotional whether it advertises: networks keep such texts apart
public record Leaving(
    UUID id,
    PhoneNumber to,
    String words,
    String from,
    Optional<Registered> registered,
    boolean promotional) {

  /// The same under a registration.
  public Leaving registered(Registered as) {
    return new Leaving(id, to, words, from, Optional.of(as), promotional);
  }

  /// The same in words that say the same.
  public Leaving saying(String others) {
    return new Leaving(id, to, others, from, registered, promotional);
  }

  @Override
  public String toString() {
    return "Leaving[" + id + "]";
  }
}
