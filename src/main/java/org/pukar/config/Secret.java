package org.pukar.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// A value that must not be printed: its text form shows nothing. Immutable.
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /// The value itself, for the one place that needs it.
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /// Whether the other text is this secret; takes the same time wherever they differ. An empty
  /// secret equals nothing.
  public boolean matches(@Nullable String other) {
    return other != null
        && !value.isEmpty()
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value.isEmpty() ? "(none)" : "(secret)";
  }
}
