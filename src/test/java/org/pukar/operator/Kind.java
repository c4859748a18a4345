package org.pukar.operator;

import org.pukar.session.Input;

/// What a provider tells of which hop a hop is, and whether it has a line for each call or one for
/// a phone.
enum Kind {
  WHOLE(false),
  COUNTED(false),
  NAMED(false),
  BARE(false),
  NAMED_ON_ONE_LINE(true),
  BARE_ON_ONE_LINE(true);

  private final boolean oneLine;

  Kind(boolean oneLine) {
    this.oneLine = oneLine;
  }

  boolean hasOneLine() {
    return oneLine;
  }

  /// Whether a repeat can only be told from a new hop by its time.
  boolean isBare() {
    return this == BARE || this == BARE_ON_ONE_LINE;
  }

  /// @param number counts the hops of a line from 1
  /// @param typed what was typed now
  /// @param whole all that was typed in the call
  Input input(String line, int number, String typed, String whole, boolean dials) {
    return switch (this) {
      case WHOLE -> new Input.Whole(whole);
      case COUNTED -> new Input.Counted(number, typed, dials);
      case NAMED, NAMED_ON_ONE_LINE -> new Input.Named(line + "/" + number, typed, dials);
      case BARE, BARE_ON_ONE_LINE -> new Input.Bare(typed, dials);
    };
  }
}
