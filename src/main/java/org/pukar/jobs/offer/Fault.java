package org.pukar.jobs.offer;

/// What is wrong with a posting. Immutable; never holds what was posted.
///
/// @param line of the table, from 1; 0 if it is no table
/// @param field whose value is wrong, or the empty text
/// @param detail a sentence for who posts
record Fault(int line, String field, String detail) {

  static Fault field(String field, String detail) {
    return new Fault(0, field, detail);
  }

  Fault at(int otherLine) {
    return new Fault(otherLine, field, detail);
  }
}
