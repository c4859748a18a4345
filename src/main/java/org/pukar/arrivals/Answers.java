package org.pukar.arrivals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.arrivals.ArrivalStore.Claimed;
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

  /// So long the parts of a text are waited for; then what is there is answered.
  private static final Duration PARTS = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /// Waits before a text is tried again that failed; after the last it is set aside.
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));

  private final Database database;
  private final Outbox outbox;
  private final Sealer sealer;
  private final Replier replier;
  private final Predicate<PhoneNumber> allowance;

  /// @param allowance whether this phone may be answered once more today; asked once for each text
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

  /// Answers it, lets it wait, or sets it aside.
  ///
  /// @throws DatabaseAway if PostgreSQL is away; its lease runs out then
  void answer(Claimed text) {
    List<Claimed> all =
        text.part().isPresent() ? database.with(h -> ArrivalStore.parts(h, text)) : List.of(text);
    if (isWaitedFor(text, all)) {
      database.use(h -> ArrivalStore.again(h, text, text.attempt(), LOOK_AGAIN));
    } else {
      answer(text, all);
    }
  }

  private static boolean isWaitedFor(Claimed text, List<Claimed> there) {
    long came = there.stream().map(Claimed::part).distinct().count();
    return text.part().isPresent()
        && came < text.part().get().of()
        && text.age().compareTo(PARTS) < 0;
  }

  private void answer(Claimed text, List<Claimed> all) {
    try {
      Arrival arrival = joined(all);
      if (text.attempt() == 0 && !allowance.test(arrival.from().orElseThrow())) {
        aside(text, "too-many");
      } else {
        end(text, all, arrival, replier.reply(arrival, "text:" + text.id()));
      }
    } catch (SealBroken e) {
      aside(text, "unreadable");
    } catch (DatabaseAway e) {
      throw e;
    } catch (RedisAway e) {
      LOG.debug("Text {} waits for Redis", text.id(), e);
      database.use(h -> ArrivalStore.again(h, text, text.attempt(), LOOK_AGAIN));
    } catch (RuntimeException e) {
      failed(text, e);
    }
  }

  /// One text of all its parts, which come in their order; of one that came twice the first counts.
  private Arrival joined(List<Claimed> all) {
    List<Arrival> parts = new ArrayList<>();
    for (Claimed one : all) {
      if (parts.isEmpty() || !parts.getLast().part().equals(one.part())) {
        parts.add(open(one));
      }
    }
    String words = parts.stream().map(Arrival::words).collect(Collectors.joining());
    Arrival first = parts.getFirst();
    return Arrival.whole(first.provider(), "", first.from(), first.to(), words);
  }

  private Arrival open(Claimed text) {
    return SealedArrival.open(text.provider(), text.once(), text.sealed(), text.part(), sealer);
  }

  private void end(Claimed text, List<Claimed> all, Arrival arrival, Optional<String> words) {
    database.inTransaction(h -> end(h, text, all, arrival, words));
    outbox.ring();
  }

  private boolean end(
      Handle h, Claimed text, List<Claimed> all, Arrival arrival, Optional<String> words) {
    if (!ArrivalStore.answered(h, text)) {
      LOG.warn("Text {} was answered before", text.id());
      return false;
    }
    ArrivalStore.joined(h, all.stream().map(Claimed::id).filter(id -> id != text.id()).toList());
    words.ifPresent(said -> outbox.put(h, reply(arrival, said, "text:" + text.id())));
    return true;
  }

  private static Text reply(Arrival to, String words, String onceKey) {
    return Text.answering(
        to.from().orElseThrow(), words, onceKey, new Text.By(to.provider(), to.to()));
  }

  private void failed(Claimed text, RuntimeException e) {
    // Its message may quote the phone or the words.
    LOG.error("Text {} failed: {}", text.id(), e.getClass().getName());
    LOG.debug("Text {}", text.id(), e);
    int attempt = text.attempt() + 1;
    if (attempt > WAITS.size()) {
      aside(text, e.getClass().getSimpleName());
    } else {
      database.use(h -> ArrivalStore.again(h, text, attempt, WAITS.get(attempt - 1)));
    }
  }

  private void aside(Claimed text, String why) {
    LOG.error("Text {} is set aside: {}", text.id(), why);
    database.use(h -> ArrivalStore.aside(h, text, why));
  }
}
