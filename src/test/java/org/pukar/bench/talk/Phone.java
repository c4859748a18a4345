package org.pukar.bench.talk;

/// A made-up phone. Immutable.
///
/// @param number ten digits, without the country
/// @param complaint the number of the complaint that was filed from it, without spaces; empty for a
///   stranger
public record Phone(Kind kind, String number, String complaint) {

  /// A phone that nobody has called from yet.
  static Phone fresh(String number) {
    return new Phone(Kind.NEW, number, "");
  }
}
