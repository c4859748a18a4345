package org.pukar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What many bring is written together, and each is told what came of its own.
class TogetherTest {
  private final ConcurrentLinkedQueue<List<Integer>> written = new ConcurrentLinkedQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);

  @Test
  void whatComesDuringACommitIsWrittenTogetherByTheNext() throws Exception {
    try (Together<Integer> together = Together.start(1, 10, Duration.ZERO, this::write)) {
      CompletableFuture<Boolean> first = together.bring(0);
      begun.await();
      List<CompletableFuture<Boolean>> rest =
          IntStream.rangeClosed(1, 14).mapToObj(together::bring).toList();
      assertThat(first).isNotDone();
      assertThat(rest).allMatch(one -> !one.isDone());
      goesOn.countDown();
      for (CompletableFuture<Boolean> one : rest) {
        assertThat(one.get()).isTrue();
      }
    }

    assertThat(written).extracting(List::size).containsExactly(1, 10, 4);
  }

  @Test
  void whatComesSoonAfterACommitSharesTheNext() throws Exception {
    goesOn.countDown();
    try (Together<Integer> together = Together.start(1, 10, Duration.ofSeconds(1), this::write)) {
      assertThat(together.bring(0).get()).isTrue();
      CompletableFuture<Boolean> next = together.bring(1);
      CompletableFuture<Boolean> last = together.bring(2);
      assertThat(next.get()).isTrue();
      assertThat(last.get()).isTrue();
    }

    assertThat(written).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void oneThatCannotBeWrittenTakesNoOtherWithIt() throws Exception {
    try (Together<Integer> together = Together.start(1, 10, Duration.ZERO, this::write)) {
      CompletableFuture<Boolean> _ = together.bring(0);
      begun.await();
      CompletableFuture<Boolean> good = together.bring(1);
      CompletableFuture<Boolean> bad = together.bring(-1);
      CompletableFuture<Boolean> last = together.bring(2);
      goesOn.countDown();

      assertThat(good.get()).isTrue();
      assertThat(last.get()).isTrue();
      assertThatThrownBy(bad::get).hasCauseInstanceOf(StatementFailed.class);
    }
  }

  @Test
  void whatIsLostWithPostgresIsToldToAllOfIt() throws Exception {
    goesOn.countDown();
    Together<Integer> together =
        Together.start(
            1,
            10,
            Duration.ZERO,
            _ -> {
              throw new DatabaseAway(new IllegalStateException());
            });
    try (together) {
      CompletableFuture<Boolean> one = together.bring(1);
      assertThatThrownBy(one::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(DatabaseAway.class);
    }
  }

  @Test
  void whoeverComesAfterItIsClosedIsToldSo() {
    Together<Integer> together = Together.start(2, 10, Duration.ZERO, this::write);
    together.close();

    assertThatThrownBy(() -> together.bring(1).get())
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  private void write(List<Integer> all) {
    begun.countDown();
    try {
      goesOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (all.contains(-1)) {
      throw new StatementFailed(new IllegalStateException());
    }
    written.add(all);
  }
}
