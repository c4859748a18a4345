package org.pukar.outbox.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pukar.outbox.link.Link;

/// How texts are sent: how many at a time, and what is done when it does not go well. Immutable.
///
/// @param threads each hands over one text at a time
/// @param batch how many texts a thread claims at most at once
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

  private static final int FEW = 10;
  private static final int PARTS_OF_A_SECOND = 4;

  /// So many windows' texts leave within a lease, even if the network takes a second for each.
  private static final int WINDOWS = 4;

  public static final Pace USUAL =
      new Pace(
          2,
          500,
          Duration.ofSeconds(8),
          Duration.ofSeconds(1),
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10)),
          Duration.ofHours(24),
          Duration.ofSeconds(5));

  /// How many a thread claims at once of a link: few of a slow one, so that whatever is more urgent
  /// passes them and nodes share them; of a quick one what leaves in a moment.
  public int batch(Link link) {
    int soon = Math.min(link.perSecond() / PARTS_OF_A_SECOND, link.window() * WINDOWS);
    return Math.min(batch, Math.max(FEW, soon));
  }

  /// How long to wait after that attempt, the first being 1; empty after the last.
  Optional<Duration> waitAfter(int attempt) {
    return attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
  }
}
