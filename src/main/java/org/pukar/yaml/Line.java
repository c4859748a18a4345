package org.pukar.yaml;

/// Where a value stands: a file's name and its line, counted from 1. Immutable.
public record Line(String file, int number) {

  @Override
  public String toString() {
    return file + ":" + number;
  }
}
