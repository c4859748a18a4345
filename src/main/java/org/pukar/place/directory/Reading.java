package org.pukar.place.directory;

import org.pukar.place.table.Line;
import org.pukar.place.table.Refused;

/// Takes the lines of one kind of file. Used by one thread, in one transaction.
interface Reading {
  /// Takes a line, or what can be taken of it.
  ///
  /// @throws Refused if nothing can
  void take(Line line);

  /// Writes what was taken and not yet written.
  void finish();
}
