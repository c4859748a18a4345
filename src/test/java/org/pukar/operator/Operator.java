package org.pukar.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.pukar.House;
import org.pukar.conversation.hop.Answer;

/// Brings one caller's hops to the nodes as bad networks do: to any of them, more than once, at
/// once and late, after newer ones. One thread calls it; its late repeats have threads of their
/// own.
final class Operator {
  private static final Duration TICK = Duration.ofMillis(500);

  /// A bare hop is known again for 1.5 s, others for two minutes after the end; in ticks.
  private static final int BARE_REPEATS = 3;

  private static final int REPEATS = 240;

  private final World world;
  private final Random random;
  private final Kind kind;
  private final History history;
  private final List<CompletableFuture<Void>> late = new ArrayList<>();

  /// What all operators share.
  ///
  /// @param threads starts a thread for each task
  /// @param hops counts all that is sent
  record World(List<House> nodes, VirtualTime time, Executor threads, AtomicInteger hops) {}

  Operator(World world, Random random, Kind kind, History history) {
    this.world = world;
    this.random = random;
    this.kind = kind;
    this.history = history;
  }

  /// Brings a hop, and its answer back.
  Answer bring(Hop hop) {
    int copies = oneIn(3) ? 2 + random.nextInt(3) : 1;
    List<CompletableFuture<Answer>> under =
        IntStream.range(0, copies).mapToObj(_ -> send(hop, node())).toList();
    Answer answer = under.getFirst().join();
    for (CompletableFuture<Answer> copy : under) {
      if (!copy.join().equals(answer)) {
        history.wrong("at once: " + copy.join() + " and " + answer);
      }
    }
    hop.answered(answer);
    if (oneIn(3)) {
      bringLate(hop);
    }
    return answer;
  }

  /// The same, and tells meanwhile that the caller is gone.
  Answer bringDropping(Hop hop) {
    int node = node();
    CompletableFuture<Void> told =
        CompletableFuture.runAsync(() -> drop(hop, node), world.threads());
    Answer answer = bring(hop);
    told.join();
    return answer;
  }

  private void drop(Hop hop, int node) {
    world.nodes().get(node).conversations().dropped(hop.inbound());
    history.tell("%s at %s: told that she is gone".formatted(hop.line(), node));
  }

  private void bringLate(Hop hop) {
    Duration delay = TICK.multipliedBy(1 + random.nextInt(kind.isBare() ? BARE_REPEATS : REPEATS));
    int node = node();
    world.time().join();
    late.add(CompletableFuture.runAsync(() -> repeat(hop, delay, node), world.threads()));
  }

  private void repeat(Hop hop, Duration delay, int node) {
    try {
      world.time().pass(delay);
      int from = hop.line().answered();
      Answer answer = answer(hop, node, "again ");
      history.late(new Late(hop, answer, from, hop.line().sent()));
    } finally {
      world.time().leave();
    }
  }

  /// Returns when the last late repeat was answered.
  void awaitLate() {
    late.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Answer> send(Hop hop, int node) {
    return CompletableFuture.supplyAsync(() -> answer(hop, node, ""), world.threads());
  }

  private Answer answer(Hop hop, int node, String how) {
    world.hops().incrementAndGet();
    Answer answer = world.nodes().get(node).conversations().hop(hop.inbound());
    history.tell(how + hop, node, answer);
    return answer;
  }

  private int node() {
    return random.nextInt(world.nodes().size());
  }

  private boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }
}
