package org.pukar.bench.text;

import org.pukar.bench.load.Caller;

/// A text as Kannel brings it: one request. One thread.
public final class Text implements Caller {
  private final long number;
  private final boolean repeated;
  private final String words;
  private final String form;
  private boolean acknowledged;

  /// @param number counts the texts of a run
  /// @param form the fields of the request
  Text(long number, boolean repeated, String words, String form) {
    this.number = number;
    this.repeated = repeated;
    this.words = words;
    this.form = form;
  }

  /// The same brought again.
  Text again() {
    return new Text(number, true, words, form);
  }

  long number() {
    return number;
  }

  boolean isRepeated() {
    return repeated;
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public String text() {
    return words;
  }

  @Override
  public void next() {
    acknowledged = true;
  }

  @Override
  public boolean isOver() {
    return acknowledged;
  }

  @Override
  public String toString() {
    return "text " + number;
  }
}
