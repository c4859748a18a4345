package org.pukar.arrivals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pukar.arrivals.Arrival.Part;
import org.pukar.keys.Sealer;

/// A text as far as it is there. Immutable.
///
/// @param claimed it, or the part of it that came first
/// @param parts all of it that is there, in its order
/// @param why why other parts of it were set aside; empty if none was
record Whole(Claimed claimed, List<Claimed> parts, Optional<String> why) {
  /// So long the parts of a text are waited for; then what is there is answered.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Stands where a part is missing, so that whoever reads the words, or acts on them, sees that
  /// they are not all.
  private static final String GAP = " ... ";

  /// A text that came in one.
  static Whole of(Claimed text) {
    return new Whole(text, List.of(text), Optional.empty());
  }

  /// Whether parts of it are missing that may still come.
  boolean isWaitedFor() {
    long came = parts.stream().map(Claimed::part).distinct().count();
    return came < length() && claimed.age().compareTo(PATIENCE) < 0;
  }

  private int length() {
    return claimed.part().map(Part::of).orElse(1);
  }

  /// The rows of its other parts.
  List<Long> others() {
    return parts.stream().map(Claimed::id).filter(id -> id != claimed.id()).toList();
  }

  /// All its words as one text; of a part that came twice the first counts.
  ///
  /// @throws org.pukar.keys.SealBroken if a part cannot be read with our keys
  Arrival joined(Sealer sealer) {
    StringBuilder words = new StringBuilder();
    int next = 1;
    for (Claimed one : parts) {
      int number = one.part().map(Part::number).orElse(1);
      if (number >= next) {
        words.append(number > next ? GAP : "").append(open(one, sealer).words());
        next = number + 1;
      }
    }
    words.append(next <= length() ? GAP : "");
    Arrival first = open(parts.getFirst(), sealer);
    return Arrival.whole(first.provider(), "", first.from(), first.to(), words.toString());
  }

  private static Arrival open(Claimed text, Sealer sealer) {
    return SealedArrival.open(text.provider(), text.once(), text.sealed(), text.part(), sealer);
  }
}
