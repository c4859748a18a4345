package org.pukar.workers.pin;

import java.util.Locale;

/// What a step of setting a new PIN came to.
public enum Setting {
  /// Typed once, it waits to be typed again.
  CHOSEN,
  /// Typed once, it is one that is guessed first, or one that she may not have: nothing was kept.
  EASY,
  /// Typed once, it is the PIN that it must differ from: nothing was kept.
  SAME,
  /// Typed twice, it is the PIN now.
  SET,
  /// Typed again, it was another: nothing of either is kept.
  DIFFERS,
  /// Nothing waits to be typed again, or it has waited too long.
  LATE,
  /// There is a PIN already, which was not proven: nothing was changed.
  GUARDED,
  /// Too many are being set and judged: nothing was changed.
  BUSY;

  /// Its name as an outcome of an action.
  String outcome() {
    return name().toLowerCase(Locale.ROOT);
  }
}
