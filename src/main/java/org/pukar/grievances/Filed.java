package org.pukar.grievances;

/// What filing a complaint came to: it is committed, under this number.
public sealed interface Filed {

  String number();

  /// It is new.
  record New(String number) implements Filed {}

  /// It was filed before, by the same deed.
  record Known(String number) implements Filed {}
}
