package org.pukar.bench.load;

/// One who sends requests, each after the answer to the one before. One thread.
public interface Caller {

  /// The fields of the request that is next, encoded as a form: ASCII.
  String form();

  /// What the field `text` of it holds.
  String text();

  /// The answer was right: on to the next request.
  void next();

  boolean isOver();
}
