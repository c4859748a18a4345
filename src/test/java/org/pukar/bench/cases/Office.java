package org.pukar.bench.cases;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody with a key, for one place. Immutable.
///
/// @param place the id of a State, a district or a block
record Office(UUID id, String key, String place) {

  static Office of(String place) {
    return new Office(
        UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
        "pukar_bench-" + place,
        place);
  }
}
