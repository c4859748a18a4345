package org.pukar.yaml;

/// Says that a YAML file is not what its reader expected, and in which line.
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Line line;
  private final String fault;

  public YamlException(Line line, String fault) {
    super(line + ": " + fault);
    this.line = line;
    this.fault = fault;
  }

  public Line line() {
    return line;
  }

  /// The mistake in words, without the place.
  public String fault() {
    return fault;
  }
}
