package org.pukar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(20)
class TasksTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx();

  @AfterAll
  void close() {
    vertx.close().await();
  }

  @Test
  void workIsDoneOnAVirtualThreadOfItsOwnAndAnsweredOnTheContext() {
    try (Tasks tasks = new Tasks(2, LONG)) {
      assertThat(run(tasks, () -> Thread.currentThread().isVirtual() ? "virtual" : "no").await())
          .isEqualTo("virtual");
      assertThat(onContext(tasks)).isTrue();
      until(() -> tasks.underWay() == 0);
    }
  }

  @Test
  void aFullHouseAnswersAtOnceAndHasRoomAgainAfterwards() {
    CountDownLatch end = new CountDownLatch(1);
    try (Tasks tasks = new Tasks(1, LONG)) {
      Future<String> first = run(tasks, () -> waiting(end));

      Future<String> second = run(tasks, () -> "in");

      assertThat(second.isComplete()).isTrue();
      assertThat(second.result()).isEqualTo("full");
      assertThat(tasks.underWay()).isOne();
      end.countDown();
      assertThat(first.await()).isEqualTo("done");
      until(() -> tasks.underWay() == 0);
      assertThat(run(tasks, () -> "in").await()).isEqualTo("in");
    }
  }

  @Test
  void lateWorkIsGivenUpButGoesOnToItsEndAndHoldsItsPlaceUntilThen() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (Tasks tasks = new Tasks(1, Duration.ofMillis(40))) {
      Future<String> late =
          run(
              tasks,
              () -> {
                waiting(end);
                ended.countDown();
                return "too late";
              });

      assertThat(late.await()).isEqualTo("late");
      assertThat(tasks.underWay()).isOne();
      end.countDown();
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
      until(() -> tasks.underWay() == 0);
    }
  }

  @Test
  void workThatThrowsIsAnsweredAsLateAndLeavesItsPlace() {
    try (Tasks tasks = new Tasks(1, LONG)) {
      assertThat(run(tasks, TasksTest::failing).await()).isEqualTo("late");
      until(() -> tasks.underWay() == 0);
      assertThat(run(tasks, () -> "in").await()).isEqualTo("in");
    }
  }

  @Test
  void closingWaitsForWorkUnderWayAndLetsNobodyIn() {
    CountDownLatch end = new CountDownLatch(1);
    Tasks tasks = new Tasks(5, LONG);
    Future<String> inside = run(tasks, () -> waiting(end));
    Thread closing = Thread.ofVirtual().start(tasks::close);

    until(() -> "full".equals(run(tasks, () -> "in").await()));

    assertThat(inside.isComplete()).isFalse();
    end.countDown();
    assertThat(inside.await()).isEqualTo("done");
    assertThatCode(closing::join).doesNotThrowAnyException();
    assertThat(run(tasks, () -> "in").await()).isEqualTo("full");
  }

  private boolean onContext(Tasks tasks) {
    var context = vertx.getOrCreateContext();
    return tasks
        .run(context, () -> "in", () -> "full", () -> "late")
        .map(_ -> context.equals(Vertx.currentContext()))
        .await();
  }

  private Future<String> run(Tasks tasks, Supplier<String> work) {
    return tasks.run(vertx.getOrCreateContext(), work, () -> "full", () -> "late");
  }

  private static String waiting(CountDownLatch end) {
    try {
      end.await();
      return "done";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static String failing() {
    throw new IllegalStateException("as this test wants it");
  }

  private static void until(Supplier<Boolean> holds) {
    while (!holds.get()) {
      Thread.onSpinWait();
    }
  }
}
