package org.pukar.place;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.pukar.db.Database;

/// The States and districts that we ship. Immutable; threads may share it.
public final class Shipped {
  public static final Path FOLDER = Path.of("config/places");

  /// Never connected to.
  public static final Database NOWHERE =
      Database.open(
          "postgresql://nobody@127.0.0.1:1/nothing", 1, Database.A_HOP, new SimpleMeterRegistry());

  public static final Places PLACES = Places.read(FOLDER, NOWHERE);

  private Shipped() {}

  /// What was found, the likeliest first.
  public static List<Place> all(Found found) {
    return switch (found) {
      case Found.One(Place place) -> List.of(place);
      case Found.Several(List<Place> places) -> places;
      case Found.None _ -> List.of();
    };
  }
}
