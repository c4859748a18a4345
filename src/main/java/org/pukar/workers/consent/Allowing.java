package org.pukar.workers.consent;

import java.util.Optional;

/// What a worker may allow beyond being helped. Its code is the word in the table and in dialogues.
public enum Allowing {
  /// That we text or ring her about work.
  ALERTS("alerts"),
  /// That employers see how she can be reached.
  EMPLOYERS("employers"),
  /// That we ask afterwards how it went.
  FOLLOW_UP("follow-up"),
  /// That we send texts that advertise.
  PROMOTIONS("promotions");

  private final String code;

  Allowing(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// The words by which it is asked for: they are what is agreed to.
  String notice() {
    return "consent." + code;
  }

  /// Its name in a list, if it is allowed, or not.
  String label(boolean allowed) {
    return "purposes." + code + (allowed ? "-yes" : "-no");
  }

  static Optional<Allowing> find(String code) {
    for (Allowing one : values()) {
      if (one.code.equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
