package org.pukar.arrivals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.db.Together;
import org.pukar.keys.SealBroken;
import org.pukar.keys.Sealer;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a text that was claimed: finds its words, and puts them into the outbox in the
/// transaction that ends it. So a text is answered once, whoever dies in between. Those that are
/// found at the same moment share a transaction. Threads share it.
public final class Answers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /// While one commits, the next gathers.
  private static final int WRITERS = 2;

  private static final int AT_ONCE = 128;

  /// Nobody feels so little, and PostgreSQL does in one transaction what would else be five.
  private static final Duration BETWEEN = Duration.ofMillis(15);

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
  private final Together<Found> ending;

  /// A text and its answer, if it is to have one.
  private record Found(Whole whole, Optional<Text> answer) {}

  private Answers(
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
    this.ending = Together.start(WRITERS, AT_ONCE, BETWEEN, this::end);
  }

  /// Begins to answer what it is given.
  ///
  /// @param allowance whether this phone may be answered once more today; asked once for each text,
  ///   however often it is taken up
  public static Answers start(
      Database database,
      Outbox outbox,
      Sealer sealer,
      Replier replier,
      Predicate<PhoneNumber> allowance) {
    return new Answers(database, outbox, sealer, replier, allowance);
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
      String key = "text:" + whole.claimed().id();
      Optional<String> words = replier.reply(arrival, key);
      ending.write(new Found(whole, words.map(said -> reply(arrival, said, key))));
    } catch (RedisAway e) {
      LOG.debug("Text {} waits for Redis", whole.claimed().id(), e);
      later(whole.claimed(), 1);
    }
  }

  private void end(List<Found> found) {
    database.inTransaction(h -> {
      end(h, found);
      return found;
    });
    outbox.ring(found.stream().flatMap(one -> one.answer().stream()).toList());
  }

  private void end(Handle h, List<Found> found) {
    List<Claimed> texts = found.stream().map(one -> one.whole().claimed()).toList();
    Set<Long> ours = ArrivalStore.answered(h, texts);
    if (ours.size() < texts.size()) {
      LOG.warn("{} texts were answered before", texts.size() - ours.size());
    }
    List<Found> ended =
        found.stream().filter(one -> ours.contains(one.whole().claimed().id())).toList();
    ArrivalStore.joined(h, ended.stream().flatMap(one -> one.whole().others().stream()).toList());
    outbox.put(h, ended.stream().flatMap(one -> one.answer().stream()).toList());
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

  /// Commits what was found, and takes nothing more.
  @Override
  public void close() {
    ending.close();
  }
}
