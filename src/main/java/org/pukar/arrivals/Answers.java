package org.pukar.arrivals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a text that was claimed: finds its words, and puts them into the outbox in the
/// transaction that ends it. So a text is answered once, whoever dies in between. Threads share it.
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /// Waits before a text is tried again that failed; after the last it is set aside.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));

  /// A text that was taken up so often and came to no end, not even a failure, ends whoever takes
  /// it up.
  private static final int MOST_BEGUN = 20;

  private final Database database;
  private final Outbox outbox;
  private final Sealer sealer;
  private final Replier replier;
  private final Predicate<PhoneNumber> allowance;

  /// @param allowance whether this phone may be answered once more today; asked once for each text,
  ///   however often it is taken up
  public Answers(
      Database database,
      Outbox outbox,
      Sealer sealer,
      Replier replier,
      Predicate<PhoneNumber> allowance) {
    this.database = database;
    this.outbox = outbox;
    this.sealer = sealer;
    this.replier = replier;
    this.allowance = allowance;
  }

  /// Answers it, lets it wait, or sets it aside, with all its parts.
  ///
  /// @throws DatabaseAway if PostgreSQL is away; its lease runs out then
  void answer(Claimed text) {
    Whole whole = text.part().isPresent() ? database.with(h -> whole(h, text)) : Whole.of(text);
    if (whole.why().isPresent()) {
      aside(whole, whole.why().get());
    } else if (whole.isWaitedFor()) {
      later(text, 0);
    } else if (text.begun() > MOST_BEGUN) {
      aside(whole, "never-ended");
    } else {
      answer(whole);
    }
  }

  private static Whole whole(Handle h, Claimed part) {
    return new Whole(part, ArrivalStore.parts(h, part), AsideStore.why(h, part));
  }

  /// Whatever goes wrong with one text must not be the end of the others.
  private void answer(Whole whole) {
    try {
      Arrival arrival = whole.joined(sealer);
      if (isAllowed(whole.claimed(), arrival)) {
        reply(whole, arrival);
      } else {
        aside(whole, "too-many");
      }
    } catch (SealBroken e) {
      aside(whole, "unreadable");
    } catch (DatabaseAway e) {
      throw e;
    } catch (RedisAway e) {
      LOG.debug("Text {} waits for Redis", whole.claimed().id(), e);
      later(whole.claimed(), 0);
    } catch (RuntimeException | Error e) {
      failed(whole, e);
    }
  }

  private boolean isAllowed(Claimed text, Arrival arrival) {
    return text.begun() > 1 || allowance.test(arrival.from().orElseThrow());
  }

  private void reply(Whole whole, Arrival arrival) {
    try {
      Optional<String> words = replier.reply(arrival, "text:" + whole.claimed().id());
      database.inTransaction(h -> end(h, whole, arrival, words));
      outbox.ring();
    } catch (RedisAway e) {
      LOG.debug("Text {} waits for Redis", whole.claimed().id(), e);
      later(whole.claimed(), 1);
    }
  }

  private boolean end(Handle h, Whole whole, Arrival arrival, Optional<String> words) {
    Claimed text = whole.claimed();
    if (!ArrivalStore.answered(h, text)) {
      LOG.warn("Text {} was answered before", text.id());
      return false;
    }
    ArrivalStore.joined(h, whole.others());
    words.ifPresent(said -> outbox.put(h, reply(arrival, said, "text:" + text.id())));
    return true;
  }

  /// @param begun how often it counts as taken up: 0 if its phone's allowance was not asked
  private void later(Claimed text, int begun) {
    database.use(h -> ArrivalStore.again(h, text, text.attempt(), begun, LOOK_AGAIN));
  }

  private static Text reply(Arrival to, String words, String onceKey) {
    return Text.answering(
        to.from().orElseThrow(), words, onceKey, new Text.By(to.provider(), to.to()));
  }

  private void failed(Whole whole, Throwable e) {
    Claimed text = whole.claimed();
    // Its message may quote the phone or the words.
    LOG.error("Text {} failed: {}", text.id(), e.getClass().getName());
    LOG.debug("Text {}", text.id(), e);
    int attempt = text.attempt() + 1;
    if (attempt > WAITS.size()) {
      aside(whole, e.getClass().getSimpleName());
    } else {
      database.use(h -> ArrivalStore.again(h, text, attempt, 1, WAITS.get(attempt - 1)));
    }
  }

  private void aside(Whole whole, String why) {
    LOG.error("Text {} is set aside: {}", whole.claimed().id(), why);
    database.use(h -> AsideStore.set(h, whole, why));
  }
}
