package org.pukar.outbox.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How texts are sent: how many at a time, and what is done when it does not go well. Immutable.
///
/// @param threads each hands over one text at a time
/// @param batch how many texts a thread claims at once
/// @param lease how long a claim holds; after that another node takes the text over
/// @param poll how often the table is looked at, and tried again while PostgreSQL is away
/// @param waits before the second attempt, the third, and so on; then the text is given up
/// @param giveUpAfter older than this, a text is not sent any more
/// @param drain how long closing waits for what is being handed over
public record Pace(
    int threads,
    int batch,
    Duration lease,
    Duration poll,
    List<Duration> waits,
    Duration giveUpAfter,
    Duration drain) {

  public static final Pace USUAL =
      new Pace(
          2,
          10,
          Duration.ofSeconds(8),
          Duration.ofSeconds(1),
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10)),
          Duration.ofHours(24),
          Duration.ofSeconds(5));

  /// How long to wait after that attempt, the first being 1; empty after the last.
  Optional<Duration> waitAfter(int attempt) {
    return attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
  }
}
