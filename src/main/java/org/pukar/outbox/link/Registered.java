package org.pukar.outbox.link;

/// Under which registration a text goes out in India (TRAI's DLT): a text without one is scrubbed
/// by the network. Immutable.
///
/// @param entity the principal entity's id, 19 digits
/// @param template the template's id, 19 digits
/// @param header the sender's registered name
/// @param chain the hash of entity and telemarketers, lowercase hex; empty if the link adds it
public record Registered(String entity, String template, String header, String chain) {

  /// The same handed on by that chain.
  public Registered by(String otherChain) {
    return new Registered(entity, template, header, otherChain);
  }
}
