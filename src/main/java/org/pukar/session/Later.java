package org.pukar.session;

/// What a caller is to be offered who dials again after a session.
public enum Later {
  /// To go on with this one.
  OFFER,
  /// Nothing: it came to its end.
  FORGET,
  /// What was to be offered before: this one has not got far enough to count.
  LEAVE
}
