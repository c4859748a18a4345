package org.pukar.grievances.cases.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pukar.grievances.cases.CaseFile;

/// Where a list goes on that is in the order of what must be settled first: behind one case.
/// Immutable.
///
/// @param due by when that one must be settled; empty where nothing is said, at the end of the list
public record After(Optional<Instant> due, UUID id) {
  private static final UUID LEAST = new UUID(0, 0);

  /// Earlier than any case.
  public static final After NOTHING = new After(Optional.of(Instant.EPOCH), LEAST);

  /// Where those begin of which nothing is said.
  static final After DUE = new After(Optional.empty(), LEAST);

  /// Behind this case.
  public static After of(CaseFile file) {
    return new After(file.caseDue(), file.id());
  }

  /// As it stands in an address.
  public String written() {
    return due.map(Instant::toString).orElse("") + "_" + id;
  }

  /// What was written so; empty if it is anything else.
  public static Optional<After> read(String written) {
    String[] parts = written.split("_", -1);
    try {
      return parts.length == 2
          ? Optional.of(
              new After(
                  Optional.of(parts[0]).filter(due -> !due.isEmpty()).map(Instant::parse),
                  UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
