package org.pukar.outbox.link;

/// What a network says when it is asked whether it has a text of which nobody here knows it.
/// Immutable.
public sealed interface Found {

  /// It has it.
  ///
  /// @param reference the network's own name for it, by which receipts come; empty if it gives none
  record Has(String reference) implements Found {}

  /// It has it not: handed over now, it comes once.
  record HasNot() implements Found {}

  /// It cannot be asked such a thing, or what it says leaves it open.
  record CannotTell() implements Found {}

  /// It could tell, but not now.
  record NotNow() implements Found {}
}
