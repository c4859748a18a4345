package org.pukar.sealed;

/// What came of writing to a sealed case. Immutable.
public sealed interface Wrote {

  /// It is committed; the next is written to this version.
  record Done(int version) implements Wrote {}

  /// Another holder wrote before: nothing was written.
  record Changed(int version) implements Wrote {}

  /// There is no such case for this actor.
  record Nowhere() implements Wrote {}
}
