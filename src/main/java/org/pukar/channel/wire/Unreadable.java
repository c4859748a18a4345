package org.pukar.channel.wire;

/// Says which field of a provider's request is missing or cannot be read. Holds nothing of what the
/// field said.
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /// @param field its name, with where it stands in a nested body: `results[0].from`
  public Unreadable(String field) {
    super("a field is missing or cannot be read");
    this.field = field;
  }

  public String field() {
    return field;
  }
}
