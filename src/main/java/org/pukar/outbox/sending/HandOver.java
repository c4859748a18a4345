package org.pukar.outbox.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.pukar.db.DatabaseAway;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands claimed texts to a link, as many at once as it takes, and has written down what came of
/// each. Threads share it.
final class HandOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  private final Link link;
  private final Pace pace;
  private final Judge judge;
  private final Settling settling;
  private final ExecutorService threads;
  private final Doubts doubts;
  private final Random random;

  /// @param threads runs what is handed over at once
  /// @param random spreads what is tried again
  HandOver(
      Link link,
      Pace pace,
      Judge judge,
      Settling settling,
      ExecutorService threads,
      Random random) {
    this.link = link;
    this.pace = pace;
    this.judge = judge;
    this.settling = settling;
    this.threads = threads;
    this.doubts = new Doubts(link, judge, settling, threads);
    this.random = random;
  }

  /// Sends those that are to be sent, in their order, and ends or puts off the others. Waits as
  /// long as PostgreSQL is away: what the network said is not forgotten over that.
  ///
  /// @throws DatabaseAway if PostgreSQL is away while we are stopping; the lease runs out then
  void handOver(UUID owner, List<Claimed> batch) {
    List<Judged.Send> fit = paced(judged(doubts.cleared(owner, batch)));
    int atOnce = Math.min(link.window(), link.perSecond());
    for (int from = 0; from < fit.size() && !settling.isStopping(); from += atOnce) {
      send(owner, fit.subList(from, Math.min(fit.size(), from + atOnce)));
    }
  }

  private List<Judged.Send> judged(List<Claimed> batch) {
    List<Judged.Send> fit = new ArrayList<>();
    for (Judged judged : settling.insist(() -> judge.all(link, batch))) {
      switch (judged) {
        case Judged.Send send -> fit.add(send);
        case Judged.Over(Claimed text, End end, String why) -> settling.end(text, end, why);
        case Judged.Later(Claimed text, Duration wait) -> settling.again(text, wait);
      }
    }
    return fit;
  }

  /// Of each sender as many as may leave in a second; the others wait some seconds, so that they
  /// hold up no other sender.
  private List<Judged.Send> paced(List<Judged.Send> fit) {
    if (link.perSender() == 0) {
      return fit;
    }
    Map<String, Integer> counts = new HashMap<>();
    List<Judged.Send> now = new ArrayList<>();
    for (Judged.Send one : fit) {
      int before = counts.merge(one.sender(), 1, Integer::sum) - 1;
      if (before < link.perSender()) {
        now.add(one);
      } else {
        settling.again(one.text(), Duration.ofSeconds(before / link.perSender()));
      }
    }
    return now;
  }

  private void send(UUID owner, List<Judged.Send> some) {
    settling.awaitTurn(link, some);
    if (settling.isStopping()) {
      return;
    }
    Set<UUID> ours = settling.ask(owner, link, some);
    List<Judged.Send> asked = some.stream().filter(s -> ours.contains(s.text().id())).toList();
    List<Future<Handed>> answers =
        asked.stream().map(one -> threads.submit(() -> carried(one.leaving()))).toList();
    List<Claimed> taken = new ArrayList<>();
    List<String> references = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Claimed text = asked.get(i).text().asked();
      Handed handed = came(answers.get(i));
      if (handed instanceof Handed.Taken(String reference)) {
        taken.add(text);
        references.add(reference);
      } else {
        settle(text, handed);
      }
    }
    settling.taken(link, owner, taken, references);
  }

  private Handed carried(Leaving leaving) {
    try {
      return link.carrier().carry(leaving);
    } catch (RuntimeException | Error e) {
      // Its message may quote the phone or the words.
      LOG.error("A carrier failed with text {}: {}", leaving.id(), e.getClass().getName());
      return new Handed.Unsure();
    }
  }

  private static Handed came(Future<Handed> handed) {
    try {
      return handed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("A carrier failed", e);
    }
    return new Handed.Unsure();
  }

  private void settle(Claimed asked, Handed handed) {
    switch (handed) {
      case Handed.Taken _ -> throw new IllegalStateException("taken are written down together");
      case Handed.Refused(Handed.Why why) when why.mayGoElsewhere() ->
          elsewhere(asked, why.code(), () -> settling.end(asked, End.REFUSED, why.code()));
      case Handed.Refused(Handed.Why why) -> settling.end(asked, End.REFUSED, why.code());
      case Handed.Busy busy -> again(asked, busy.after(), End.GIVEN_UP);
      case Handed.Unreachable _ ->
          elsewhere(asked, "not reached", () -> again(asked, Duration.ZERO, End.GIVEN_UP));
      case Handed.Unsure _ when judge.isSentAgain(asked) ->
          again(asked, Duration.ZERO, End.UNKNOWN);
      case Handed.Unsure _ -> settling.end(asked, End.UNKNOWN, "no answer");
    }
  }

  private void elsewhere(Claimed asked, String why, Runnable otherwise) {
    List<String> tried = new ArrayList<>(asked.tried());
    tried.add(link.name());
    Optional<Link> next = settling.links().after(tried);
    if (next.isPresent()) {
      settling.move(asked, link, next.get(), why);
    } else {
      otherwise.run();
    }
  }

  private void again(Claimed asked, Duration atLeast, End otherwise) {
    pace.waitAfter(asked.attempt())
        .ifPresentOrElse(
            wait -> settling.again(asked, spread(wait.compareTo(atLeast) > 0 ? wait : atLeast)),
            () -> settling.end(asked, otherwise, "too often in vain"));
  }

  /// Later by up to a quarter, so that what failed together does not come back together.
  private Duration spread(Duration wait) {
    return wait.plusNanos((long) (random.nextDouble() * wait.dividedBy(4).toNanos()));
  }
}
